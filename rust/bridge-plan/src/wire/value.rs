//! Single values: whether they are encoded as their field says, and fit into its type.

use super::reader::{Reader, WireType};
use super::{Refusal, malformed};
use crate::error::PlanError;
use crate::schema::{EnumValue, Field, Kind, Message};

/// How values of a type are encoded.
pub(super) fn wire_type(kind: &Kind) -> WireType {
    match kind {
        Kind::Int64
        | Kind::Uint64
        | Kind::Int32
        | Kind::Bool
        | Kind::Uint32
        | Kind::Sint32
        | Kind::Sint64
        | Kind::Enum(_) => WireType::Varint,
        Kind::Double | Kind::Fixed64 | Kind::Sfixed64 => WireType::Fixed64,
        Kind::Float | Kind::Fixed32 | Kind::Sfixed32 => WireType::Fixed32,
        Kind::String | Kind::Bytes | Kind::Message(_) => WireType::Length,
    }
}

/// Whether several values can stand behind each other in one piece.
pub(super) fn can_be_packed(kind: &Kind) -> bool {
    wire_type(kind) != WireType::Length
}

/// Reads one value that is not a message; of an enum's value, gives what the schema knows of it.
pub(super) fn scalar(
    reader: &mut Reader<'_>,
    message: &'static Message,
    field: &'static Field,
) -> Result<Option<&'static EnumValue>, Refusal> {
    let unfit =
        |value: u64| malformed(format!("{}.{} is {value}, which does not fit into its type", message.name, field.name));
    match &field.kind {
        Kind::Bool => fitting(reader.varint()?, |value| value <= 1, unfit),
        Kind::Uint32 | Kind::Sint32 => fitting(reader.varint()?, |value| u32::try_from(value).is_ok(), unfit),
        Kind::Int32 => fitting(reader.varint()?, |value| signed(value).is_some(), unfit),
        Kind::Enum(of) => {
            let value = reader.varint()?;
            let number = signed(value).ok_or_else(|| unfit(value))?;
            of.value(number).map(Some).ok_or_else(|| {
                let name = format!("{} value {number}", of.name);
                let message = format!(
                    "{}.{} has the value {number}, which this engine does not know: a newer one may",
                    message.name, field.name
                );
                PlanError::unsupported(name, message).into()
            })
        }
        Kind::String => match std::str::from_utf8(reader.piece()?) {
            Ok(_) => Ok(None),
            Err(_) => Err(malformed(format!("{}.{} is not UTF-8", message.name, field.name))),
        },
        kind => reader.skip(wire_type(kind)).map(|()| None),
    }
}

fn fitting(
    value: u64,
    fits: impl FnOnce(u64) -> bool,
    unfit: impl FnOnce(u64) -> Refusal,
) -> Result<Option<&'static EnumValue>, Refusal> {
    if fits(value) { Ok(None) } else { Err(unfit(value)) }
}

/// A 32-bit number, which is encoded with its sign extended to 64 bits.
fn signed(value: u64) -> Option<i32> {
    i32::try_from(value.cast_signed()).ok()
}
