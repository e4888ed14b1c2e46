//! The walk over all bytes: a loop with a stack of its own.

use super::reader::{Reader, WireType};
use super::{Found, MAX_NESTING, Refusal, malformed, value};
use crate::error::PlanError;
use crate::features;
use crate::limits::{Limits, passed};
use crate::schema::{self, Feature, Field, Group, Kind, Message};

/// A message that is being read.
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

    /// Notes a field that may come once; of a oneof, one branch may.
    fn once(&mut self, index: usize, field: &'static Field) -> Result<(), Refusal> {
        let (message, name) = (self.message.name, field.name);
        let bit = 1_u64 << (index % 64);
        if self.seen & bit != 0 {
            return Err(malformed(format!("{message}.{name} is there twice")));
        }
        self.seen |= bit;
        if let Some(oneof) = field.oneof {
            let bit = 1_u8 << (oneof % 8);
            if self.chosen & bit != 0 {
                let oneof = self.message.oneof.unwrap_or_default();
                return Err(malformed(format!("{message}.{oneof} is there twice, the second time as {name}")));
            }
            self.chosen |= bit;
        }
        Ok(())
    }

    /// Whether any field of the message is a branch of its oneof.
    fn has_branch(&self, bytes: &[u8]) -> bool {
        let mut reader = Reader::part(bytes, self.start, self.end);
        while !reader.is_at_end() {
            let Ok((number, wire_type)) = reader.tag() else { return false };
            if self.message.field(number).is_some_and(|(_, field)| field.oneof.is_some()) {
                return true;
            }
            if reader.skip(wire_type).is_err() {
                return false;
            }
        }
        false
    }
}

pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    reader: Reader<'a>,
    limits: &'a Limits,
    /// The message that is being read.
    frame: Frame,
    /// Those that it stands in, the outermost first.
    outer: Vec<Frame>,
    found: Found,
    /// Whether the field of the plan that is being read is a node or an expression.
    place: Option<Group>,
    last_required: &'a str,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(bytes: &'a [u8], message: &'static Message, limits: &'a Limits) -> Self {
        Self {
            bytes,
            reader: Reader::new(bytes),
            limits,
            frame: Frame::new(message, 0, bytes.len()),
            outer: Vec::with_capacity(16),
            found: Found::default(),
            place: None,
            last_required: "",
        }
    }

    pub(super) fn scan(mut self) -> Result<Found, PlanError> {
        loop {
            if !self.reader.is_at_end() {
                self.field().map_err(|refusal| self.located(*refusal))?;
            } else if let Some(outer) = self.outer.pop() {
                self.frame = outer;
                self.reader.end = self.frame.end;
            } else {
                return Ok(self.found);
            }
        }
    }

    /// Reads one field; of a field that is a message only the head.
    fn field(&mut self) -> Result<(), Refusal> {
        if self.outer.is_empty() {
            self.place = None;
        }
        let (number, wire_type) = self.reader.tag()?;
        let message = self.frame.message;
        let Some((index, field)) = message.field(number) else { return Err(self.unknown(number)) };
        if !field.repeated {
            self.frame.once(index, field)?;
        }
        if let Some(feature) = field.feature {
            self.mark(feature);
        }
        match &field.kind {
            Kind::Message(child) if wire_type == WireType::Length => self.enter(child),
            Kind::String if wire_type == WireType::Length && std::ptr::eq(message, &schema::PLAN) => {
                self.required_feature()
            }
            kind if wire_type == value::wire_type(kind) => self.scalar(field),
            kind if wire_type == WireType::Length && field.repeated && value::can_be_packed(kind) => self.packed(field),
            kind => Err(malformed(format!(
                "{}.{} is encoded as {wire_type:?}, not {:?}",
                message.name,
                field.name,
                value::wire_type(kind)
            ))),
        }
    }

    /// Reads the length of a message and goes into it.
    fn enter(&mut self, child: &'static Message) -> Result<(), Refusal> {
        if self.outer.is_empty() {
            self.count(child)?;
        }
        if self.outer.len() + 2 > MAX_NESTING {
            return Err(malformed(format!(
                "{} stands more than {MAX_NESTING} messages deep: data types nest at most 64 deep, literals 38",
                child.name
            )));
        }
        let end = self.reader.length()?;
        let inner = Frame::new(child, self.reader.position, end);
        self.outer.push(std::mem::replace(&mut self.frame, inner));
        self.reader.end = end;
        Ok(())
    }

    /// Counts the nodes and expressions of a plan before any is gone into.
    fn count(&mut self, child: &'static Message) -> Result<(), Refusal> {
        let (group, count, most, name) = if std::ptr::eq(child, &schema::NODE) {
            (Group::Node, &mut self.found.nodes, self.limits.nodes, "nodes")
        } else if std::ptr::eq(child, &schema::EXPRESSION) {
            (Group::Expression, &mut self.found.expressions, self.limits.expressions, "expressions")
        } else {
            return Ok(());
        };
        *count += 1;
        self.place = Some(group);
        if *count <= most {
            return Ok(());
        }
        Err(passed(name, &format!("has more {name}"), most, "divide it into several queries").into())
    }

    fn scalar(&mut self, field: &'static Field) -> Result<(), Refusal> {
        if let Some(feature) =
            value::scalar(&mut self.reader, self.frame.message, field)?.and_then(|value| value.feature)
        {
            self.mark(feature);
        }
        Ok(())
    }

    /// Values of a repeated field behind each other.
    fn packed(&mut self, field: &'static Field) -> Result<(), Refusal> {
        let end = self.reader.length()?;
        let outer = std::mem::replace(&mut self.reader.end, end);
        while !self.reader.is_at_end() {
            self.scalar(field)?;
        }
        self.reader.end = outer;
        Ok(())
    }

    fn required_feature(&mut self) -> Result<(), Refusal> {
        let name =
            std::str::from_utf8(self.reader.piece()?).map_err(|_| malformed("Plan.required_features is not UTF-8"))?;
        if name <= self.last_required {
            return Err(malformed(format!(
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
    fn unknown(&self, number: u32) -> Refusal {
        let frame = &self.frame;
        let message = frame.message.name;
        let name = match frame.message.oneof {
            Some(oneof) if !frame.has_branch(self.bytes) => format!("{message}.{oneof} field {number}"),
            _ => format!("{message} field {number}"),
        };
        let message = format!("{name} is not known to this engine: a newer one may know it");
        PlanError::unsupported(name, message).into()
    }

    fn located(&self, error: PlanError) -> PlanError {
        let position = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        match self.place {
            Some(Group::Node) => error.at_node(position(self.found.nodes), String::new),
            Some(Group::Expression) => error.at_expression(position(self.found.expressions), String::new),
            _ => error,
        }
    }
}
