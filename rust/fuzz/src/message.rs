//! Protobuf messages as trees, without a schema: what a mutation of plans works on.

/// A field: its number and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The number of the field.
    pub number: u64,
    /// What it holds.
    pub value: Value,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number of variable length.
    Number(u64),
    /// Eight bytes.
    Fixed64([u8; 8]),
    /// Four bytes.
    Fixed32([u8; 4]),
    /// Bytes that are no message.
    Bytes(Vec<u8>),
    /// Bytes that can be read as a message of at least one field.
    Message(Vec<Field>),
}

/// Deeper messages stay bytes.
const DEPTH: usize = 24;

/// The fields of a message; `None` where these bytes are none.
pub fn read(bytes: &[u8]) -> Option<Vec<Field>> {
    read_to(bytes, DEPTH)
}

fn read_to(mut bytes: &[u8], depth: usize) -> Option<Vec<Field>> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut bytes)?),
            1 => Value::Fixed64(*bytes.split_off(..8)?.first_chunk()?),
            5 => Value::Fixed32(*bytes.split_off(..4)?.first_chunk()?),
            2 => {
                let length = usize::try_from(varint(&mut bytes)?).ok()?;
                let part = bytes.split_off(..length)?;
                let inner = if depth == 0 || part.is_empty() { None } else { read_to(part, depth - 1) };
                inner.map_or_else(|| Value::Bytes(part.to_vec()), Value::Message)
            }
            _ => return None,
        };
        fields.push(Field { number: key >> 3, value });
    }
    Some(fields)
}

fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..70).step_by(7) {
        let byte = *bytes.split_off_first()?;
        value |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// The bytes of a message, with the lengths that fit.
pub fn write(fields: &[Field]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for Field { number, value } in fields {
        let mut key = |wire_type| put(&mut bytes, number << 3 | wire_type);
        match value {
            Value::Number(number) => {
                key(0);
                put(&mut bytes, *number);
            }
            Value::Fixed64(value) => {
                key(1);
                bytes.extend(value);
            }
            Value::Fixed32(value) => {
                key(5);
                bytes.extend(value);
            }
            Value::Bytes(value) => {
                key(2);
                put(&mut bytes, value.len() as u64);
                bytes.extend(value);
            }
            Value::Message(fields) => {
                key(2);
                let inner = write(fields);
                put(&mut bytes, inner.len() as u64);
                bytes.extend(inner);
            }
        }
    }
    bytes
}

fn put(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
