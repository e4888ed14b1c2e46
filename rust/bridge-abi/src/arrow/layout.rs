//! What the format string of a schema says about the arrays that come with it.

use std::ffi::CStr;

use super::c_data::ArrowSchema;
use super::schema::CSchema;
use crate::error::BridgeError;

/// Deeper types than this are a mistake, or an attack on the stack.
pub(super) const MAX_DEPTH: usize = 128;

/// How the arrays of a type are laid out.
#[derive(Debug)]
pub(super) struct Layout {
    /// Where in the table this is, for people: `column "a", item`.
    pub(super) path: String,
    pub(super) buffers: Buffers,
    pub(super) children: Vec<Layout>,
    pub(super) dictionary: Option<Box<Layout>>,
}

/// The buffers of a type, and how they relate to its children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Buffers {
    /// None at all.
    Null,
    /// Validity, then values of so many bits.
    Fixed { bits: u64 },
    /// Validity, offsets of so many bytes, values.
    Variable { offset: usize },
    /// Validity, views, any number of buffers that they point into, the lengths of those.
    Views,
    /// Validity, offsets of so many bytes into the child.
    List { offset: usize },
    /// Validity, offsets and sizes of so many bytes.
    ListView { offset: usize },
    /// Validity; so many values of the child to a row.
    FixedList { size: u64 },
    /// Validity; each child has as many rows.
    Struct,
    /// Types of rows, each child as long.
    SparseUnion,
    /// Types of rows and offsets into the children.
    DenseUnion,
    /// None; the children say it all.
    RunEnds,
}

impl Layout {
    /// The layout of a table, or an error that names the column.
    pub(super) fn of(schema: &CSchema) -> Result<Self, BridgeError> {
        // SAFETY: the schema is live, with all that it points to, as its owner promised.
        unsafe { parse(schema.raw(), String::new(), 1) }
    }
}

/// # Safety
/// The schema is live and follows the specification, as far as its counts and pointers say.
unsafe fn parse(schema: &ArrowSchema, path: String, depth: usize) -> Result<Layout, BridgeError> {
    let wrong = |what: &str| BridgeError::import(format!("the schema of {} {what}", place(&path)));
    if depth > MAX_DEPTH {
        return Err(wrong(&format!("is nested deeper than {MAX_DEPTH} levels")));
    }
    if schema.format.is_null() {
        return Err(wrong("has no format"));
    }
    // SAFETY: a format is a C string.
    let format = unsafe { CStr::from_ptr(schema.format) };
    let buffers = format
        .to_str()
        .ok()
        .and_then(buffers)
        .ok_or_else(|| wrong(&format!("has the format {format:?}, which is no type that this library knows")))?;
    let count = usize::try_from(schema.n_children).map_err(|_| wrong("has a negative number of children"))?;
    if !buffers.fits_children(count) || (count > 0 && schema.children.is_null()) {
        return Err(wrong(&format!("has the format {format:?} with {count} children")));
    }
    let mut children = Vec::with_capacity(count.min(crate::pointers::MAX_COUNT));
    for index in 0..count {
        // SAFETY: there are so many children; each is null or a schema.
        let child = unsafe { (*schema.children.add(index)).as_ref() };
        let child = child.ok_or_else(|| wrong(&format!("has no child {index}, only a null pointer")))?;
        // SAFETY: a child is a schema that lives as long.
        children.push(unsafe { parse(child, child_path(&path, child), depth + 1)? });
    }
    // SAFETY: null or a schema that lives as long.
    let dictionary = match unsafe { schema.dictionary.as_ref() } {
        None => None,
        // SAFETY: as above.
        Some(values) => Some(Box::new(unsafe { parse(values, format!("{path}, dictionary"), depth + 1)? })),
    };
    if dictionary.is_some() && !matches!(buffers, Buffers::Fixed { bits: 8 | 16 | 32 | 64 }) {
        return Err(wrong(&format!("has a dictionary with keys of the format {format:?}")));
    }
    Ok(Layout { path, buffers, children, dictionary })
}

/// # Safety
/// The child is live.
fn child_path(parent: &str, child: &ArrowSchema) -> String {
    let name = match child.name.is_null() {
        true => c"",
        // SAFETY: a name is null or a C string.
        false => unsafe { CStr::from_ptr(child.name) },
    };
    let name = name.to_string_lossy();
    if parent.is_empty() { format!("column {name:?}") } else { format!("{parent}, field {name:?}") }
}

/// A path as it stands in a message.
pub(super) fn place(path: &str) -> &str {
    if path.is_empty() { "the table" } else { path }
}

impl Buffers {
    const fn fits_children(self, count: usize) -> bool {
        match self {
            Self::Null | Self::Fixed { .. } | Self::Variable { .. } | Self::Views => count == 0,
            Self::List { .. } | Self::ListView { .. } | Self::FixedList { .. } => count == 1,
            Self::RunEnds => count == 2,
            Self::Struct | Self::SparseUnion | Self::DenseUnion => true,
        }
    }

    /// Whether an array of this type may have so many buffers.
    pub(super) const fn fits_buffers(self, count: usize) -> bool {
        match self {
            // Polars gives its nulls a bitmap of no address, as Arrow did before 1.0.
            Self::Null => count <= 1,
            Self::RunEnds => count == 0,
            Self::Struct | Self::FixedList { .. } | Self::SparseUnion => count == 1,
            Self::Fixed { .. } | Self::List { .. } | Self::DenseUnion => count == 2,
            Self::Variable { .. } | Self::ListView { .. } => count == 3,
            Self::Views => count >= 3,
        }
    }
}

/// The layout of a format string.
fn buffers(format: &str) -> Option<Buffers> {
    let bytes = |width: u64| Buffers::Fixed { bits: 8 * width };
    Some(match format {
        "n" => Buffers::Null,
        "b" => Buffers::Fixed { bits: 1 },
        "c" | "C" => bytes(1),
        "s" | "S" | "e" => bytes(2),
        "i" | "I" | "f" | "tdD" | "tts" | "ttm" | "tiM" => bytes(4),
        "l" | "L" | "g" | "tdm" | "ttu" | "ttn" | "tDs" | "tDm" | "tDu" | "tDn" | "tiD" => bytes(8),
        // The last two are Polars' own: Arrow has no integers of 128 bits.
        "tin" | "_pli128" | "_plu128" => bytes(16),
        "u" | "z" => Buffers::Variable { offset: 4 },
        "U" | "Z" => Buffers::Variable { offset: 8 },
        "vu" | "vz" => Buffers::Views,
        "+l" | "+m" => Buffers::List { offset: 4 },
        "+L" => Buffers::List { offset: 8 },
        "+vl" => Buffers::ListView { offset: 4 },
        "+vL" => Buffers::ListView { offset: 8 },
        "+s" => Buffers::Struct,
        "+r" => Buffers::RunEnds,
        _ => {
            let (kind, parameters) = format.split_once(':')?;
            match kind {
                "tss" | "tsm" | "tsu" | "tsn" => bytes(8),
                "w" => Buffers::Fixed { bits: 8 * u64::from(parameters.parse::<u32>().ok()?) },
                "d" => Buffers::Fixed { bits: decimal_bits(parameters)? },
                "+w" => Buffers::FixedList { size: parameters.parse::<u32>().ok()?.into() },
                "+us" => Buffers::SparseUnion,
                "+ud" => Buffers::DenseUnion,
                _ => return None,
            }
        }
    })
}

/// `precision,scale`, and the bits unless they are 128.
fn decimal_bits(parameters: &str) -> Option<u64> {
    let mut numbers = parameters.split(',');
    let _precision: u8 = numbers.next()?.parse().ok()?;
    let _scale: i8 = numbers.next()?.parse().ok()?;
    let bits = numbers.next().map_or(Ok(128), str::parse).ok()?;
    (matches!(bits, 32 | 64 | 128 | 256) && numbers.next().is_none()).then_some(bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_with_parameters_are_read() {
        assert_eq!(buffers("d:19,10"), Some(Buffers::Fixed { bits: 128 }));
        assert_eq!(buffers("d:9,-2,256"), Some(Buffers::Fixed { bits: 256 }));
        assert_eq!(buffers("w:42"), Some(Buffers::Fixed { bits: 336 }));
        assert_eq!(buffers("+w:3"), Some(Buffers::FixedList { size: 3 }));
        assert_eq!(buffers("tsu:Europe/Berlin"), Some(Buffers::Fixed { bits: 64 }));
        assert_eq!(buffers("tsn:"), Some(Buffers::Fixed { bits: 64 }));
        assert_eq!(buffers("+ud:0,5"), Some(Buffers::DenseUnion));
        assert_eq!(buffers("_pli128"), Some(Buffers::Fixed { bits: 128 }));
    }

    #[test]
    fn formats_that_are_none_are_refused() {
        for format in
            ["", "q", "w", "w:-1", "w:x", "+w:", "d:1", "d:1,2,3", "d:1,2,64,5", "ts", "tsq:", "+", "+lx", "uu"]
        {
            assert_eq!(buffers(format), None, "{format:?}");
        }
    }
}
