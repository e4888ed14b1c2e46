//! The walk over all bytes: a loop with a stack of its own.

use super::reader::{Reader, WireType};
use super::{Found, MAX_NESTING, value};
use crate::error::PlanError;
use crate::features;
use crate::limits::{Limits, passed};
use crate::schema::{self, Feature, Field, Group, Kind, Message};

/// A message that is being read.
#[derive(Clone, Copy)]
struct Frame {
    message: &'static Message,
    start: usize,
    end: usize,
    /// Bits of the fields, by position in the table, that cannot come again.
    seen: u64,
    /// Bits of the oneofs that have a branch.
    chosen: u8,
}

impl Frame {
    fn new(message: &'static Message, start: usize, end: usize) -> Self {
        Self { message, start, end, seen: 0, chosen: 0 }
    }
}

pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    reader: Reader<'a>,
    limits: &'a Limits,
    stack: Vec<Frame>,
    found: Found,
    nodes: usize,
    expressions: usize,
    /// Whether the field of the plan that is being read is a node or an expression.
    place: Option<Group>,
    last_required: &'a str,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(bytes: &'a [u8], limits: &'a Limits) -> Self {
        Self {
            bytes,
            reader: Reader::new(bytes),
            limits,
            stack: Vec::with_capacity(16),
            found: Found::default(),
            nodes: 0,
            expressions: 0,
            place: None,
            last_required: "",
        }
    }

    pub(super) fn scan(mut self, message: &'static Message) -> Result<Found, PlanError> {
        let mut frame = Frame::new(message, 0, self.bytes.len());
        loop {
            if self.reader.is_at_end() {
                let Some(outer) = self.stack.pop() else { return Ok(self.found) };
                frame = outer;
                self.reader.end = frame.end;
                continue;
            }
            match self.field(&mut frame) {
                Ok(None) => {}
                Ok(Some(inner)) => {
                    self.stack.push(frame);
                    frame = inner;
                    self.reader.end = frame.end;
                }
                Err(error) => return Err(self.located(error)),
            }
        }
    }

    /// Reads one field; of a field that is a message only the head, and gives the frame of the rest.
    fn field(&mut self, frame: &mut Frame) -> Result<Option<Frame>, PlanError> {
        if self.stack.is_empty() {
            self.place = None;
        }
        let (number, wire_type) = self.reader.tag()?;
        let Some((index, field)) = frame.message.field(number) else {
            return Err(self.unknown(frame, number));
        };
        if !field.repeated {
            once(frame, index, field)?;
        }
        if let Some(feature) = field.feature {
            self.mark(feature);
        }
        let expected = value::wire_type(&field.kind);
        match &field.kind {
            _ if wire_type == WireType::Length && expected != WireType::Length && field.repeated => {
                self.packed(frame.message, field)?;
            }
            _ if wire_type != expected => {
                let (message, name) = (frame.message.name, field.name);
                return Err(PlanError::malformed(format!(
                    "{message}.{name} is encoded as {wire_type:?}, not {expected:?}"
                )));
            }
            Kind::Message(child) => {
                let end = self.reader.length()?;
                self.enter(child)?;
                return Ok(Some(Frame::new(child, self.reader.position, end)));
            }
            Kind::String if std::ptr::eq(frame.message, &schema::PLAN) => self.required_feature()?,
            _ => self.scalar(frame.message, field)?,
        }
        Ok(None)
    }

    /// Counts a message before it is gone into.
    fn enter(&mut self, child: &'static Message) -> Result<(), PlanError> {
        if self.stack.len() + 2 > MAX_NESTING {
            return Err(PlanError::malformed(format!(
                "{} stands more than {MAX_NESTING} messages deep: data types nest at most 64 deep",
                child.name
            )));
        }
        if std::ptr::eq(child, &schema::NODE) {
            self.nodes += 1;
            self.place = Some(Group::Node);
            if self.nodes > self.limits.nodes {
                return Err(passed("nodes", "has more nodes", self.limits.nodes, "divide it into several queries"));
            }
        } else if std::ptr::eq(child, &schema::EXPRESSION) {
            self.expressions += 1;
            self.place = Some(Group::Expression);
            if self.expressions > self.limits.expressions {
                let most = self.limits.expressions;
                return Err(passed("expressions", "has more expressions", most, "divide it into several queries"));
            }
        }
        Ok(())
    }

    fn scalar(&mut self, message: &'static Message, field: &'static Field) -> Result<(), PlanError> {
        if let Some(feature) = value::scalar(&mut self.reader, message, field)?.and_then(|value| value.feature) {
            self.mark(feature);
        }
        Ok(())
    }

    /// Values of a repeated field behind each other.
    fn packed(&mut self, message: &'static Message, field: &'static Field) -> Result<(), PlanError> {
        let end = self.reader.length()?;
        let outer = std::mem::replace(&mut self.reader.end, end);
        while !self.reader.is_at_end() {
            self.scalar(message, field)?;
        }
        self.reader.end = outer;
        Ok(())
    }

    fn required_feature(&mut self) -> Result<(), PlanError> {
        let name = std::str::from_utf8(self.reader.piece()?)
            .map_err(|_| PlanError::malformed("Plan.required_features is not UTF-8"))?;
        if name <= self.last_required {
            return Err(PlanError::malformed(format!(
                "Plan.required_features is not sorted or repeats itself: {name:?} comes after {:?}",
                self.last_required
            )));
        }
        self.last_required = name;
        let number = features::number(name).ok_or_else(|| {
            PlanError::unsupported(
                name,
                format!("the plan requires {name}, which this engine does not have: a newer one may, else do without"),
            )
        })?;
        self.found.required.insert(number);
        Ok(())
    }

    fn mark(&mut self, feature: Feature) {
        self.found.used.insert(feature.number);
        if feature.group != Group::DataType {
            self.found.kind.get_or_insert(feature.number);
        }
    }

    /// A field that the schema does not have. Where the message has a oneof and none of its branches, it is one.
    fn unknown(&self, frame: &Frame, number: u32) -> PlanError {
        let message = frame.message.name;
        let name = match frame.message.oneof {
            Some(oneof) if !has_branch(self.bytes, frame) => format!("{message}.{oneof} field {number}"),
            _ => format!("{message} field {number}"),
        };
        PlanError::unsupported(name.clone(), format!("{name} is not known to this engine: a newer one may know it"))
    }

    fn located(&self, error: PlanError) -> PlanError {
        let position = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match self.place {
            Some(Group::Node) => error.at_node(position(self.nodes), String::new),
            Some(Group::Expression) => error.at_expression(position(self.expressions), String::new),
            _ => error,
        }
    }
}

/// Notes a field that may come once; of a oneof, one branch may.
fn once(frame: &mut Frame, index: usize, field: &'static Field) -> Result<(), PlanError> {
    let (message, name) = (frame.message.name, field.name);
    let bit = 1_u64 << (index % 64);
    if frame.seen & bit != 0 {
        return Err(PlanError::malformed(format!("{message}.{name} is there twice")));
    }
    frame.seen |= bit;
    if let Some(oneof) = field.oneof {
        let bit = 1_u8 << (oneof % 8);
        if frame.chosen & bit != 0 {
            let oneof = frame.message.oneof.unwrap_or_default();
            return Err(PlanError::malformed(format!("{message}.{oneof} is there twice, the second time as {name}")));
        }
        frame.chosen |= bit;
    }
    Ok(())
}

/// Whether any field of the message is a branch of its oneof.
fn has_branch(bytes: &[u8], frame: &Frame) -> bool {
    let mut reader = Reader::part(bytes, frame.start, frame.end);
    while !reader.is_at_end() {
        let Ok((number, wire_type)) = reader.tag() else { return false };
        if frame.message.field(number).is_some_and(|(_, field)| field.oneof.is_some()) {
            return true;
        }
        if reader.skip(wire_type).is_err() {
            return false;
        }
    }
    false
}
