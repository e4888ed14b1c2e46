//! Between this crate's owned Arrow structs and the arrays of Polars: nothing is copied.
//!
//! Both sides declare the same C structs, so a struct of one is moved bit by bit into one of the other.

use polars_arrow::array::Array;
use polars_arrow::datatypes::{ArrowDataType, Field};
use polars_arrow::ffi;
use polars_error::PolarsResult;

use crate::arrow::{ArrowArray, ArrowSchema, CArray, CSchema};
use crate::error::{BridgeError, ErrorCode};

const _: () = assert!(size_of::<ArrowSchema>() == size_of::<ffi::ArrowSchema>());
const _: () = assert!(size_of::<ArrowArray>() == size_of::<ffi::ArrowArray>());

/// The field that a schema describes.
pub fn import_field(schema: CSchema) -> PolarsResult<Field> {
    // SAFETY: both are the C Data interface's ArrowSchema; ownership moves along, and the schema is released when
    // `schema` is dropped.
    let schema = unsafe { std::mem::transmute::<ArrowSchema, ffi::ArrowSchema>(schema.into_raw()) };
    // SAFETY: whoever made the schema promised the specification.
    unsafe { ffi::import_field_from_c(&schema) }
}

/// The array, which keeps what it points to alive. Fails where the struct cannot be one of the given type.
pub fn import_array(array: CArray, dtype: ArrowDataType) -> Result<Box<dyn Array>, BridgeError> {
    check(array.raw(), "the batch", 0)?;
    // SAFETY: both are the C Data interface's ArrowArray; ownership moves along.
    let array = unsafe { std::mem::transmute::<ArrowArray, ffi::ArrowArray>(array.into_raw()) };
    // SAFETY: whoever made the array promised the specification, and that it is of this type.
    unsafe { ffi::import_array_from_c(array, dtype) }
        .map_err(|error| BridgeError::new(ErrorCode::ArrowImport, error.to_string()))
}

/// A schema for a field. Fails where a name holds a zero byte, which C cannot say.
pub fn export_field(field: &Field) -> Result<CSchema, BridgeError> {
    check_names(field)?;
    let schema = ffi::export_field_to_c(field);
    // SAFETY: both are the C Data interface's ArrowSchema; ownership moves along.
    let schema = unsafe { std::mem::transmute::<ffi::ArrowSchema, ArrowSchema>(schema) };
    // SAFETY: it was made just now, and nobody else has it.
    unsafe { CSchema::from_raw(schema) }
        .ok_or_else(|| BridgeError::new(ErrorCode::ArrowExport, "Polars gave a schema that is released".to_owned()))
}

/// The struct of an array, which keeps its buffers alive.
pub fn export_array(array: Box<dyn Array>) -> Result<CArray, BridgeError> {
    // SAFETY: both are the C Data interface's ArrowArray; ownership moves along.
    let array = unsafe { std::mem::transmute::<ffi::ArrowArray, ArrowArray>(ffi::export_array_to_c(array)) };
    // SAFETY: it was made just now, and nobody else has it.
    unsafe { CArray::from_raw(array) }
        .ok_or_else(|| BridgeError::new(ErrorCode::ArrowExport, "Polars gave an array that is released".to_owned()))
}

fn check_names(field: &Field) -> Result<(), BridgeError> {
    if let Some(position) = field.name.find('\0') {
        return Err(BridgeError::new(
            ErrorCode::ArrowExport,
            format!(
                "the name of the column {:?} has a zero byte at {position}, which the Arrow C interface cannot carry: rename it",
                field.name
            ),
        ));
    }
    match &field.dtype {
        ArrowDataType::Struct(fields) => fields.iter().try_for_each(check_names),
        ArrowDataType::List(inner) | ArrowDataType::LargeList(inner) | ArrowDataType::FixedSizeList(inner, _) => {
            check_names(inner)
        }
        _ => Ok(()),
    }
}

/// The most rows that one array may claim to have: more than any memory holds, little enough that sums do not overflow.
const MOST_ROWS: i64 = 1 << 48;
const DEEPEST: u32 = 128;

/// Refuses numbers that no array can have, before anything is computed from them.
fn check(array: &ArrowArray, what: &str, depth: u32) -> Result<(), BridgeError> {
    let refuse = |text: String| Err(BridgeError::new(ErrorCode::ArrowImport, format!("{what} {text}")));
    if depth > DEEPEST {
        return refuse(format!("nests deeper than {DEEPEST}"));
    }
    if !(0..=MOST_ROWS).contains(&array.length) || !(0..=MOST_ROWS).contains(&array.offset) {
        return refuse(format!("claims a length of {} at an offset of {}", array.length, array.offset));
    }
    if array.null_count < -1 || array.null_count > array.length {
        return refuse(format!("claims {} nulls in {} rows", array.null_count, array.length));
    }
    if array.n_buffers < 0 || array.n_children < 0 {
        return refuse(format!("claims {} buffers and {} children", array.n_buffers, array.n_children));
    }
    if (array.n_buffers > 0 && array.buffers.is_null()) || (array.n_children > 0 && array.children.is_null()) {
        return refuse("has no list of its buffers or children".to_owned());
    }
    for index in 0..array.n_children {
        // SAFETY: the list is there, and whoever made the array promised that it has `n_children` entries.
        let child = unsafe { *array.children.add(index as usize) };
        // SAFETY: an entry is null or points to an array that lives as long as its parent.
        let Some(child) = (unsafe { child.as_ref() }) else {
            return refuse(format!("has no child {index}"));
        };
        check(child, &format!("child {index} of {what}"), depth + 1)?;
    }
    Ok(())
}
