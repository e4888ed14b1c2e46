//! Compares raw bytes with the schema, before a Protobuf library sees them: it would drop what it does not know, cut
//! numbers to size and keep the last of two values, all in silence.

mod reader;
mod scanner;
mod value;

use crate::error::PlanError;
use crate::features::FeatureSet;
use crate::limits::Limits;
use crate::schema::Message;
use reader::{Reader, WireType};

/// Messages that may stand in each other, the outermost included: enough for data types that are 64 deep wherever
/// they stand, and below the 100 of the Protobuf libraries.
const MAX_NESTING: usize = 80;

/// In a box, so that the many small steps of a scan that succeed have little to hand back.
type Refusal = Box<PlanError>;

#[cold]
fn malformed(message: impl Into<String>) -> Refusal {
    Box::new(PlanError::malformed(message))
}

/// What a scan finds.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// What the message uses.
    pub(crate) used: FeatureSet,
    /// What a plan says that it requires.
    pub(crate) required: FeatureSet,
    /// How many nodes a plan has.
    pub(crate) nodes: usize,
    /// How many expressions a plan has.
    pub(crate) expressions: usize,
    /// The number of the first feature that is a node or an expression.
    pub(crate) kind: Option<u16>,
}

/// Goes through all bytes of a message. Nothing is unknown, malformed or said twice where this succeeds.
pub(crate) fn scan(bytes: &[u8], message: &'static Message, limits: &Limits) -> Result<Found, PlanError> {
    scanner::Scanner::new(bytes, message, limits).scan()
}

/// The plan's version, wherever in the plan it stands, with nothing else decoded; 0 when there is none.
pub(crate) fn plan_version(bytes: &[u8]) -> Result<u64, PlanError> {
    find_plan_version(bytes).map_err(|refusal| *refusal)
}

fn find_plan_version(bytes: &[u8]) -> Result<u64, Refusal> {
    let mut reader = Reader::new(bytes);
    while !reader.is_at_end() {
        match reader.tag()? {
            (1, WireType::Varint) => return reader.varint(),
            (1, _) => return Err(malformed("Plan.plan_version is not encoded as an integer")),
            (_, wire_type) => reader.skip(wire_type)?,
        }
    }
    Ok(0)
}

/// The name of the field that comes first in a message.
pub(crate) fn first_field(bytes: &[u8], message: &'static Message, after: u32) -> Option<&'static str> {
    let mut reader = Reader::new(bytes);
    while !reader.is_at_end() {
        let (number, wire_type) = reader.tag().ok()?;
        if number > after {
            return message.field(number).map(|(_, field)| field.name);
        }
        reader.skip(wire_type).ok()?;
    }
    None
}
