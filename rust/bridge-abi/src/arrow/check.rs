//! Whether an array is what its schema says, as far as that can be seen without reading all of it.
//!
//! An array of the C Data interface does not say how long its buffers are, so lengths that are wrong but possible, and
//! offsets that jump in the middle, cannot be found here. What is found: numbers that cannot be, missing pointers,
//! other numbers of buffers and children than the type has, children that are too short, offsets that run backwards or
//! out of the child.

use std::ffi::c_void;

use super::array::CArray;
use super::c_data::ArrowArray;
use super::layout::{Buffers, Layout, place};
use crate::error::BridgeError;

/// No process has more memory than this to point to: a buffer of this many bytes is a lie.
const IMPOSSIBLE_BYTES: u64 = 1 << 47;

/// An error, which begins with the place in the table, unless `array` is what `layout` says.
pub(super) fn check(array: &CArray, layout: &Layout) -> Result<(), BridgeError> {
    // SAFETY: the array is live, with all that it points to, as its owner promised.
    unsafe { check_node(array.raw(), layout) }
}

/// # Safety
/// The array is live, and its pointers are null or good for what the counts beside them say.
unsafe fn check_node(array: &ArrowArray, layout: &Layout) -> Result<(), BridgeError> {
    let wrong = |what: String| BridgeError::import(format!("{} {what}", place(&layout.path)));
    let rows = Rows::of(array).ok_or_else(|| {
        let ArrowArray { length, offset, null_count, .. } = array;
        wrong(format!("has length {length}, offset {offset} and {null_count} nulls"))
    })?;
    let buffer_count = usize::try_from(array.n_buffers).ok().filter(|count| layout.buffers.fits_buffers(*count));
    if buffer_count.is_none_or(|count| count > 0 && array.buffers.is_null()) {
        return Err(wrong(format!("has {} buffers, which its type does not have", array.n_buffers)));
    }
    if usize::try_from(array.n_children) != Ok(layout.children.len())
        || (array.n_children > 0 && array.children.is_null())
    {
        let (found, expected) = (array.n_children, layout.children.len());
        return Err(wrong(format!("has {found} children, but {expected} in the schema")));
    }
    // SAFETY: the counts are right, so every pointer that is reached by them is good.
    unsafe {
        let buffer = |index: usize| *array.buffers.add(index);
        check_buffers(array, layout, &rows, buffer).map_err(wrong)?;
        for (index, child_layout) in layout.children.iter().enumerate() {
            let child = (*array.children.add(index)).as_ref();
            let child = child.ok_or_else(|| wrong(format!("has no child {index}, only a null pointer")))?;
            check_node(child, child_layout)?;
            let needed = rows_of_child(layout.buffers, &rows, buffer).map_err(wrong)?;
            if needed.is_some_and(|needed| child.length.cast_unsigned() < needed) {
                let length = child.length;
                return Err(wrong(format!("has a child {index} of {length} rows where its own rows need more")));
            }
        }
        match (array.dictionary.as_ref(), &layout.dictionary) {
            (None, None) => Ok(()),
            (Some(values), Some(layout)) => check_node(values, layout),
            (None, Some(_)) => Err(wrong("has no dictionary, but the schema has".to_owned())),
            (Some(_), None) => Err(wrong("has a dictionary, but the schema has none".to_owned())),
        }
    }
}

/// The rows of an array.
struct Rows {
    /// The first row in the buffers, and the one after the last.
    start: u64,
    end: u64,
    /// More than none for sure.
    nulls: bool,
}

impl Rows {
    fn of(array: &ArrowArray) -> Option<Self> {
        let start = u64::try_from(array.offset).ok()?;
        let end = u64::try_from(array.offset.checked_add(array.length)?).ok()?;
        let possible = array.length >= 0 && (-1..=array.length).contains(&array.null_count);
        possible.then_some(Self { start, end, nulls: array.null_count > 0 })
    }
}

/// # Safety
/// `buffer` gives the array's buffers, as many as its type has, and each is null or long enough.
unsafe fn check_buffers(
    array: &ArrowArray,
    layout: &Layout,
    rows: &Rows,
    buffer: impl Fn(usize) -> *const c_void,
) -> Result<(), String> {
    let possible = |bits: u64| rows.end.checked_mul(bits).is_some_and(|bits| bits / 8 < IMPOSSIBLE_BYTES);
    let (bits, first) = match layout.buffers {
        Buffers::Null | Buffers::RunEnds => return Ok(()),
        Buffers::Fixed { bits } => (bits, 1),
        Buffers::Variable { offset } | Buffers::List { offset } | Buffers::ListView { offset } => {
            (8 * offset as u64, 1)
        }
        Buffers::Views => (128, 1),
        Buffers::FixedList { .. } | Buffers::Struct => (1, 1),
        Buffers::SparseUnion | Buffers::DenseUnion => (8, 0),
    };
    if !possible(bits) {
        return Err(format!(
            "has length {} and offset {}, for which no memory is large enough",
            array.length, array.offset
        ));
    }
    let has_validity = first == 1;
    if has_validity && rows.nulls && buffer(0).is_null() {
        return Err(format!("has {} nulls, but no validity buffer", array.null_count));
    }
    // Offsets of no rows may be missing altogether, as are the bytes of no text.
    let needed = match layout.buffers {
        Buffers::Fixed { bits: 0 } | Buffers::FixedList { .. } | Buffers::Struct => 0..0,
        Buffers::ListView { .. } => 1..3,
        Buffers::SparseUnion => 0..1,
        Buffers::DenseUnion => 0..2,
        _ => 1..2,
    };
    if array.length > 0 && needed.clone().any(|index| buffer(index).is_null()) {
        return Err(format!("has {} rows, but a buffer is a null pointer", array.length));
    }
    match layout.buffers {
        Buffers::Variable { offset } => {
            // SAFETY: the offsets buffer is there if there are rows, and as long as they say.
            let (start, end) = unsafe { offsets(rows, offset, buffer(1))? };
            if end > start && buffer(2).is_null() {
                return Err(format!("has {} bytes of values, but their buffer is a null pointer", end - start));
            }
            Ok(())
        }
        Buffers::Views => variadic(array, &buffer),
        _ => Ok(()),
    }
}

/// The buffers that views point into: each is there if its length is not 0.
fn variadic(array: &ArrowArray, buffer: impl Fn(usize) -> *const c_void) -> Result<(), String> {
    let count = array.n_buffers as usize - 3;
    let lengths = buffer(count + 2).cast::<i64>();
    if count > 0 && lengths.is_null() {
        return Err(format!("has {count} buffers of values, but not their lengths"));
    }
    for index in 0..count {
        // SAFETY: the last buffer has the length of each of the `count` buffers before it.
        let length = unsafe { lengths.add(index).read_unaligned() };
        if length < 0 || (length > 0 && buffer(index + 2).is_null()) {
            return Err(format!("has a buffer of values of {length} bytes at {:p}", buffer(index + 2)));
        }
    }
    Ok(())
}

/// How many rows a child must have.
///
/// # Safety
/// As for [`check_buffers`], which found nothing wrong.
unsafe fn rows_of_child(
    buffers: Buffers,
    rows: &Rows,
    buffer: impl Fn(usize) -> *const c_void,
) -> Result<Option<u64>, String> {
    match buffers {
        Buffers::Struct | Buffers::SparseUnion => Ok(Some(rows.end)),
        Buffers::FixedList { size } => match rows.end.checked_mul(size) {
            Some(needed) => Ok(Some(needed)),
            None => Err(format!("has {} rows of {size} values, which is more than there can be", rows.end)),
        },
        // SAFETY: the caller's promise.
        Buffers::List { offset } => unsafe { offsets(rows, offset, buffer(1)) }.map(|(_, end)| Some(end)),
        _ => Ok(None),
    }
}

/// The first and the last offset that the rows use.
///
/// # Safety
/// `buffer` is null, which means that there are no rows, or holds one offset more than there are rows.
unsafe fn offsets(rows: &Rows, width: usize, buffer: *const c_void) -> Result<(u64, u64), String> {
    if buffer.is_null() || rows.start == rows.end {
        return Ok((0, 0));
    }
    let at = |index: u64| {
        // SAFETY: the index is not above the number of rows.
        unsafe {
            match width {
                4 => i64::from(buffer.cast::<i32>().add(index as usize).read_unaligned()),
                _ => buffer.cast::<i64>().add(index as usize).read_unaligned(),
            }
        }
    };
    let (start, end) = (at(rows.start), at(rows.end));
    if start < 0 || end < start {
        return Err(format!("has offsets from {start} to {end}"));
    }
    Ok((start.cast_unsigned(), end.cast_unsigned()))
}
