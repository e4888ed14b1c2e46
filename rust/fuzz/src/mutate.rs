//! Changes of plans that stay messages: fields go, come twice, change places, numbers and values, and lengths fit.

use crate::message::{Field, Value, read, write};

/// A row of random numbers from one.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// The bytes with a change or some, at most `size` of them; `None` where they are no message.
pub fn mutate(bytes: &[u8], size: usize, seed: u32) -> Option<Vec<u8>> {
    let mut plan = read(bytes)?;
    let mut random = Random(seed.into());
    for _ in 0..=random.below(3) {
        change_somewhere(&mut plan, &mut random);
    }
    if random.below(2) == 0 {
        say_what_is_needed(&mut plan);
    }
    Some(write(&plan)).filter(|bytes| bytes.len() <= size)
}

/// Goes down by chance, and changes what is there.
fn change_somewhere(fields: &mut Vec<Field>, random: &mut Random) {
    let inner = fields.iter_mut().filter_map(|field| match &mut field.value {
        Value::Message(inner) => Some(inner),
        _ => None,
    });
    let mut inner: Vec<_> = inner.collect();
    if !inner.is_empty() && random.below(4) != 0 {
        let index = random.below(inner.len());
        return change_somewhere(inner.swap_remove(index), random);
    }
    if fields.is_empty() {
        return fields.push(field(random));
    }
    let (at, other) = (random.below(fields.len()), random.below(fields.len()));
    match random.below(8) {
        0 => drop(fields.remove(at)),
        1 => fields.insert(other, fields[at].clone()),
        2 => fields.swap(at, other),
        3 => fields[at].number = number(random),
        4 => fields[at].value = fields[other].value.clone(),
        5 => fields.insert(at, field(random)),
        _ => change(&mut fields[at].value, random),
    }
}

/// A small number most often: that is where the schema's fields are.
fn number(random: &mut Random) -> u64 {
    match random.below(8) {
        0 => random.next() % 200,
        1 => random.next() % (1 << 30),
        _ => 1 + random.next() % 40,
    }
}

fn field(random: &mut Random) -> Field {
    let value = match random.below(5) {
        0 => Value::Message(vec![]),
        1 => Value::Message(vec![field(random)]),
        2 => Value::Bytes(b"a.b".to_vec()),
        _ => Value::Number(value(random)),
    };
    Field { number: number(random), value }
}

fn value(random: &mut Random) -> u64 {
    match random.below(6) {
        0 => random.next(),
        1 => 1_u64 << random.below(64),
        2 => (1_u64 << random.below(64)).wrapping_sub(1),
        _ => random.next() % 12,
    }
}

fn change(place: &mut Value, random: &mut Random) {
    match place {
        Value::Number(number) => match random.below(3) {
            0 => *number = number.wrapping_add(1),
            1 => *number = number.wrapping_sub(1),
            _ => *number = value(random),
        },
        Value::Fixed64(bytes) => bytes[random.below(8)] = random.next() as u8,
        Value::Fixed32(bytes) => bytes[random.below(4)] = random.next() as u8,
        Value::Message(fields) => *fields = vec![field(random)],
        Value::Bytes(bytes) if bytes.is_empty() => bytes.push(random.next() as u8),
        Value::Bytes(bytes) => {
            let at = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[at] = random.next() as u8,
                1 => bytes.insert(at, random.next() as u8),
                _ => drop(bytes.remove(at)),
            }
        }
    }
}

/// Makes the list of what a plan requires the one that the decoder wants, where that is all that it complains of: else
/// hardly any change would come further.
fn say_what_is_needed(plan: &mut Vec<Field>) {
    const REQUIRED_FEATURES: u64 = 2;
    for _ in 0..8 {
        let Err(error) = bridge_plan::decode(&write(plan), &bridge_plan::Limits::default()) else { return };
        let name = error.feature.as_bytes().to_vec();
        let wanted = Field { number: REQUIRED_FEATURES, value: Value::Bytes(name.clone()) };
        if error.message.contains("without having it in") {
            plan.push(wanted);
        } else if error.message.contains("in its required_features without using it") {
            plan.retain(|field| {
                field.number != REQUIRED_FEATURES || write(std::slice::from_ref(field)) != write(&[wanted.clone()])
            });
        } else {
            return;
        }
    }
}
