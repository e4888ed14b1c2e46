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

/// The array, which keeps what it points to alive. It comes from an [`InputStream`](crate::InputStream), which compares
/// its batches with their schema.
pub fn import_array(array: CArray, dtype: ArrowDataType) -> Result<Box<dyn Array>, BridgeError> {
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
