//! The encoding below the messages: variable-length integers and pieces of known length.

use super::{Refusal, malformed};

/// How a value is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WireType {
    Varint,
    Fixed64,
    Length,
    Fixed32,
}

/// Reads bytes from front to back, never past `end`.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    pub(super) position: usize,
    /// Where the message ends that is being read.
    pub(super) end: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0, end: bytes.len() }
    }

    pub(super) fn part(bytes: &'a [u8], position: usize, end: usize) -> Self {
        Self { bytes, position, end: end.min(bytes.len()) }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.position >= self.end
    }

    /// The number and the encoding of the next field.
    #[inline]
    pub(super) fn tag(&mut self) -> Result<(u32, WireType), Refusal> {
        let start = self.position;
        let tag = self.varint()?;
        let wire_type = match tag & 7 {
            0 => WireType::Varint,
            1 => WireType::Fixed64,
            2 => WireType::Length,
            5 => WireType::Fixed32,
            other => return Err(malformed(format!("byte {start} has the wire type {other}, which no field has"))),
        };
        match u32::try_from(tag) {
            Ok(tag) if tag >> 3 > 0 => Ok((tag >> 3, wire_type)),
            _ => Err(malformed(format!("byte {start} has the field number {}, which no field has", tag >> 3))),
        }
    }

    #[inline]
    pub(super) fn varint(&mut self) -> Result<u64, Refusal> {
        match self.bytes.get(self.position) {
            Some(&byte) if byte < 0x80 && self.position < self.end => {
                self.position += 1;
                Ok(u64::from(byte))
            }
            _ => self.long_varint(),
        }
    }

    fn long_varint(&mut self) -> Result<u64, Refusal> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            if shift == 63 && byte > 1 {
                break;
            }
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(malformed(format!("the integer before byte {} does not fit into 64 bits", self.position)))
    }

    /// A length and as many bytes.
    pub(super) fn piece(&mut self) -> Result<&'a [u8], Refusal> {
        let length = self.varint()?;
        self.take(length)
    }

    /// A length: gives the position after as many bytes, which are there.
    pub(super) fn length(&mut self) -> Result<usize, Refusal> {
        let length = self.varint()?;
        let left = self.end.saturating_sub(self.position);
        match usize::try_from(length) {
            Ok(length) if length <= left => Ok(self.position + length),
            _ => Err(self.truncated(length)),
        }
    }

    pub(super) fn take(&mut self, length: u64) -> Result<&'a [u8], Refusal> {
        let taken = usize::try_from(length)
            .ok()
            .and_then(|length| self.position.checked_add(length))
            .filter(|&end| end <= self.end)
            .and_then(|end| self.bytes.get(self.position..end))
            .ok_or_else(|| self.truncated(length))?;
        self.position += taken.len();
        Ok(taken)
    }

    pub(super) fn skip(&mut self, wire_type: WireType) -> Result<(), Refusal> {
        match wire_type {
            WireType::Varint => self.varint().map(drop),
            WireType::Fixed64 => self.take(8).map(drop),
            WireType::Length => self.piece().map(drop),
            WireType::Fixed32 => self.take(4).map(drop),
        }
    }

    #[inline]
    fn byte(&mut self) -> Result<u8, Refusal> {
        match self.bytes.get(self.position) {
            Some(&byte) if self.position < self.end => {
                self.position += 1;
                Ok(byte)
            }
            _ => Err(self.truncated(1)),
        }
    }

    #[cold]
    fn truncated(&self, wanted: u64) -> Refusal {
        malformed(format!(
            "{wanted} byte(s) are missing or cut off at byte {}: only {} are left in this part",
            self.position,
            self.end.saturating_sub(self.position)
        ))
    }
}
