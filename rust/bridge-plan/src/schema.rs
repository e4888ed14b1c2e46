//! What the schema knows, as tables that the build writes.

/// A message: its fields by number.
#[derive(Debug)]
pub(crate) struct Message {
    /// Without the package.
    pub(crate) name: &'static str,
    /// The name of its oneof, if it has one.
    pub(crate) oneof: Option<&'static str>,
    pub(crate) fields: &'static [Field],
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) number: u32,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) repeated: bool,
    /// Which of the message's oneofs it is a branch of.
    pub(crate) oneof: Option<u8>,
    /// What its presence means.
    pub(crate) feature: Option<Feature>,
}

/// The type of a field, by its name in `descriptor.proto`.
#[derive(Debug)]
#[allow(dead_code, reason = "a new field of the schema may be of any of these types")]
pub(crate) enum Kind {
    Double,
    Float,
    Int64,
    Uint64,
    Int32,
    Fixed64,
    Fixed32,
    Bool,
    String,
    Bytes,
    Uint32,
    Sfixed32,
    Sfixed64,
    Sint32,
    Sint64,
    Enum(&'static Enum),
    Message(&'static Message),
}

/// An enum: its values by number.
#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: &'static str,
    pub(crate) values: &'static [EnumValue],
}

#[derive(Debug)]
pub(crate) struct EnumValue {
    pub(crate) number: i32,
    pub(crate) feature: Option<Feature>,
}

/// A feature: its position in [`FEATURES`] and what it is used as here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Feature {
    pub(crate) number: u16,
    pub(crate) group: Group,
}

/// A list of the capabilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Node,
    Expression,
    DataType,
}

/// A name, which may stand for several things: `filter` is a node and a function.
#[derive(Debug)]
pub(crate) struct FeatureName {
    pub(crate) name: &'static str,
    pub(crate) groups: &'static [Group],
}

/// Most numbers are their own positions in the tables; those that are not are searched for.
impl Message {
    pub(crate) fn field(&self, number: u32) -> Option<(usize, &'static Field)> {
        let likely = (number as usize).wrapping_sub(1);
        let index = match self.fields.get(likely) {
            Some(field) if field.number == number => likely,
            _ => self.fields.binary_search_by_key(&number, |field| field.number).ok()?,
        };
        Some((index, self.fields.get(index)?))
    }
}

impl Enum {
    pub(crate) fn value(&self, number: i32) -> Option<&'static EnumValue> {
        let likely = usize::try_from(number).ok().and_then(|number| self.values.get(number));
        likely.filter(|value| value.number == number).or_else(|| {
            let index = self.values.binary_search_by_key(&number, |value| value.number).ok()?;
            self.values.get(index)
        })
    }
}

pub(crate) use tables::*;

#[allow(dead_code, reason = "some messages are only ever written")]
mod tables {
    use super::{Enum, EnumValue, Feature, FeatureName, Field, Group, Kind, Message};

    include!(concat!(env!("OUT_DIR"), "/schema.rs"));
}
