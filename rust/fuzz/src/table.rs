//! Schemas and batches of any type that fit each other, apart from a lie here and there: numbers that cannot be,
//! pointers that are missing, children that are too short. What a producer promises by a pointer is kept: a buffer is
//! as long as the numbers beside it say, or it is not there, as nobody could find out otherwise.

use std::sync::Arc;

use libfuzzer_sys::arbitrary::{Result, Unstructured};

use crate::caller::foreign::{self, Ledger};
use crate::caller::{ArrowArray, ArrowSchema};

/// A type: its format, its fields, and the type of its dictionary.
#[derive(Clone, Debug)]
pub struct Type {
    /// As the C Data interface says it.
    pub format: String,
    /// The types of the fields.
    pub children: Vec<Type>,
    /// Of the values, if the format is that of keys.
    pub dictionary: Option<Box<Type>>,
}

/// More rows than these have no buffers.
const ROWS: i64 = 1 << 10;

const FLAT: [(&str, &[u64]); 22] = [
    ("n", &[]),
    ("b", &[1]),
    ("c", &[8]),
    ("S", &[16]),
    ("i", &[32]),
    ("l", &[64]),
    ("g", &[64]),
    ("e", &[16]),
    ("tdD", &[32]),
    ("tsu:Europe/Berlin", &[64]),
    ("tin", &[128]),
    ("_pli128", &[128]),
    ("d:19,10", &[128]),
    ("d:9,-2,256", &[256]),
    ("w:3", &[24]),
    ("w:0", &[8]),
    ("u", &[32, 8]),
    ("z", &[32, 8]),
    ("U", &[64, 8]),
    ("vu", &[128]),
    ("vz", &[128]),
    ("q", &[8]),
];
const NESTED: [&str; 9] = ["+s", "+l", "+L", "+m", "+vl", "+vL", "+w:2", "+us:0,1", "+ud:0,1"];

impl Type {
    /// The type of a table, with up to four columns.
    pub fn table(u: &mut Unstructured) -> Result<Self> {
        let format = if seldom(u, 40)? { Self::any(u, 4)?.format } else { "+s".to_owned() };
        let children = (0..u.int_in_range(0..=4)?).map(|_| Self::any(u, 4)).collect::<Result<_>>()?;
        Ok(Self { format, children, dictionary: None })
    }

    fn any(u: &mut Unstructured, depth: usize) -> Result<Self> {
        let lie = seldom(u, 40)?;
        if depth == 0 || u.ratio(2, 3)? {
            let format = match seldom(u, 60)? {
                true => u.arbitrary::<String>()?.replace('\0', ""),
                false => u.choose(&FLAT)?.0.to_owned(),
            };
            let keys = depth > 0 && matches!(format.as_str(), "c" | "S" | "i" | "l");
            let dictionary = match (keys && seldom(u, 4)?) || (lie && depth > 0) {
                true => Some(Box::new(Self::any(u, depth - 1)?)),
                false => None,
            };
            return Ok(Self { format, children: Vec::new(), dictionary });
        }
        let format = match seldom(u, 8)? {
            true => "+r".to_owned(),
            false => (*u.choose(&NESTED)?).to_owned(),
        };
        let count = match format.as_str() {
            _ if lie => u.int_in_range(0..=3)?,
            "+s" | "+us:0,1" | "+ud:0,1" => u.int_in_range(0..=3)?,
            "+r" => 2,
            _ => 1,
        };
        let children = (0..count).map(|_| Self::any(u, depth - 1)).collect::<Result<_>>()?;
        Ok(Self { format, children, dictionary: None })
    }

    /// The schema of this type.
    pub fn schema(&self, ledger: &Arc<Ledger>) -> ArrowSchema {
        let children = self.children.iter().map(|child| ("größe", child.schema(ledger))).collect();
        let mut schema = foreign::schema(&self.format, children, ledger);
        if let Some(values) = &self.dictionary {
            schema.dictionary = Box::into_raw(Box::new(values.schema(ledger)));
        }
        schema
    }

    /// A batch of this type, with a lie perhaps.
    pub fn batch(&self, u: &mut Unstructured, ledger: &Arc<Ledger>) -> Result<ArrowArray> {
        let rows = u.int_in_range(0..=9)?;
        self.array(rows, u, ledger)
    }

    fn array(&self, rows: i64, u: &mut Unstructured, ledger: &Arc<Ledger>) -> Result<ArrowArray> {
        let offset: i64 = if seldom(u, 4)? { u.int_in_range(0..=5)? } else { 0 };
        let (offset, rows, nulls): (i64, i64, i64) = match seldom(u, 30)? {
            true => (u.arbitrary()?, u.arbitrary()?, u.arbitrary()?),
            false => (offset, rows, u.int_in_range(-1..=rows)?),
        };
        let end = offset.checked_add(rows).filter(|end| (0..=ROWS).contains(end) && offset >= 0 && rows >= 0);
        let mut buffers = self.buffers(end, u)?;
        if seldom(u, 40)? && !buffers.is_empty() {
            let at = u.choose_index(buffers.len())?;
            buffers[at].clear();
        }
        match u.int_in_range(0..=80)? {
            0 => buffers.push(vec![0; 8]),
            1 => drop(buffers.pop()),
            _ => {}
        }
        let needed = end.unwrap_or(0) * if self.format == "+w:2" { 2 } else { 1 };
        let mut children = Vec::new();
        for child in &self.children {
            let needed = if self.format.starts_with(['+']) { needed.max(8) } else { needed };
            let short = if seldom(u, 30)? { u.int_in_range(0..=needed)? } else { 0 };
            children.push(child.array(needed - short, u, ledger)?);
        }
        if seldom(u, 60)? {
            drop_last(&mut children);
        }
        let mut array = foreign::array(rows, buffers, children, ledger);
        (array.offset, array.null_count) = (offset, nulls);
        if let Some(values) = self.dictionary.as_ref().filter(|_| array.offset != 3) {
            array.dictionary = Box::into_raw(Box::new(values.array(4, u, ledger)?));
        }
        match u.int_in_range(0..=200)? {
            0 => array.n_buffers = -1,
            1 => array.n_children = -1,
            2 => array.n_children = i64::MIN,
            3 => array.buffers = std::ptr::null_mut(),
            4 => array.children = std::ptr::null_mut(),
            _ => {}
        }
        Ok(array)
    }

    /// The buffers of so many rows; missing ones where no memory would be large enough.
    fn buffers(&self, end: Option<i64>, u: &mut Unstructured) -> Result<Vec<Vec<u64>>> {
        let of = |bits: u64| end.map_or(Vec::new(), |end| vec![0; (end as u64 * bits / 64 + 1) as usize]);
        let validity = if u.ratio(1, 2)? { of(1) } else { Vec::new() };
        Ok(match self.format.as_str() {
            "n" | "+r" => Vec::new(),
            "+s" | "+w:2" => vec![validity],
            "+us:0,1" => vec![of(8)],
            "+ud:0,1" => vec![of(8), of(32)],
            "+vl" => vec![validity, of(32), of(32)],
            "+vL" => vec![validity, of(64), of(64)],
            "+l" | "+m" => vec![validity, offsets(end, 4, u)?],
            "+L" => vec![validity, offsets(end, 8, u)?],
            "u" | "z" => vec![validity, offsets(end, 4, u)?, vec![0; 2]],
            "U" => vec![validity, offsets(end, 8, u)?, vec![0; 2]],
            "vu" | "vz" => {
                let count = u.int_in_range(0..=2)?;
                let mut buffers = vec![validity, of(128)];
                buffers.extend((0..count).map(|_| vec![0; 2]));
                let lengths = (0..count).map(|_| u.choose(&[16, 0, 1, u64::MAX]).copied());
                buffers.push(lengths.collect::<Result<_>>()?);
                buffers
            }
            format => match FLAT.iter().find(|(name, _)| *name == format) {
                Some((_, bits)) => vec![validity, of(bits[0])],
                None => vec![validity, of(256)],
            },
        })
    }
}

/// Offsets of up to eight values, most often in their order, of 4 or 8 bytes.
fn offsets(end: Option<i64>, width: usize, u: &mut Unstructured) -> Result<Vec<u64>> {
    let Some(end) = end else { return Ok(Vec::new()) };
    let mut bytes = Vec::new();
    let (mut at, lie) = (0_i64, seldom(u, 20)?);
    for _ in 0..=end {
        let step = if at < 8 && u.ratio(1, 3)? { 1 } else { 0 };
        at = if lie && seldom(u, 4)? { u.arbitrary::<i64>()? } else { at + step };
        bytes.extend_from_slice(&at.to_le_bytes()[..width]);
    }
    bytes.resize(bytes.len().next_multiple_of(8), 0);
    Ok(bytes.chunks_exact(8).map(|word| u64::from_le_bytes(word.try_into().expect("eight bytes"))).collect())
}

/// Takes a child away and releases it.
fn drop_last(children: &mut Vec<ArrowArray>) {
    if let Some(mut child) = children.pop() {
        // SAFETY: the child was made just now, and nobody else has it.
        unsafe { child.release.expect("an array that is alive")(&raw mut child) }
    }
}

/// True once in `times`, and never where the bytes have ended.
pub fn seldom(u: &mut Unstructured, times: u16) -> Result<bool> {
    Ok(!u.ratio(times - 1, times)?)
}
