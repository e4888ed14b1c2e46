//! Arrow streams that come in, as frames. Buffers are borrowed, not copied, where Polars has the same layout.

use bridge_abi::{ErrorCode, InputStream, polars_arrow as adapter};
use polars::prelude::{ArrowField, Column, DataFrame, DataType, PolarsError, Series};
use polars_arrow::array::{Array, StructArray};
use polars_arrow::datatypes::ArrowDataType;

use crate::error::{Failure, Result};

pub(crate) fn frame(mut stream: InputStream) -> Result<DataFrame> {
    let name = stream.name().to_owned();
    let refuse = |message: String| Failure::new(ErrorCode::ArrowImport, format!("{name}: {message}"));
    let refuse_polars = |error: PolarsError| refuse(error.to_string());
    let field = adapter::import_field(stream.schema()?).map_err(refuse_polars)?;
    let ArrowDataType::Struct(fields) = field.dtype.clone() else {
        return Err(refuse(format!(
            "its batches are of type {:?} and must be structs, a field for each column",
            field.dtype
        )));
    };
    if let Some((column, kind)) = fields.iter().find_map(|field| Some((&field.name, unreadable(&field.dtype)?))) {
        return Err(refuse(format!(
            "column {column:?} has values of Arrow's type {kind:?}, which Polars does not have: cast it before"
        )));
    }
    let mut height = 0;
    let mut chunks = vec![Vec::new(); fields.len()];
    while let Some(batch) = stream.next_batch()? {
        let array = adapter::import_array(batch, field.dtype.clone()).map_err(|error| refuse(error.message))?;
        let Some(array) = array.as_any().downcast_ref::<StructArray>() else {
            return Err(refuse("a batch is no struct array".into()));
        };
        if array.null_count() > 0 {
            return Err(refuse(format!(
                "{} rows of a batch are null as a whole, which no frame can have",
                array.null_count()
            )));
        }
        height += array.len();
        for (column, values) in chunks.iter_mut().zip(array.values()) {
            column.push(values.clone());
        }
    }
    let columns = fields
        .iter()
        .zip(chunks)
        .map(|(field, chunks)| series(field, chunks).map(Column::from))
        .collect::<Result<Vec<_>, _>>()
        .map_err(refuse_polars)?;
    DataFrame::new(height, columns).map_err(refuse_polars)
}

/// What Polars panics over inside of a type, if there is such a thing.
fn unreadable(kind: &ArrowDataType) -> Option<&ArrowDataType> {
    use ArrowDataType as T;
    match kind {
        T::Decimal256(..) | T::Interval(_) => Some(kind),
        T::List(inner) | T::LargeList(inner) | T::FixedSizeList(inner, _) | T::Map(inner, _) => {
            unreadable(&inner.dtype)
        }
        T::Struct(fields) => fields.iter().find_map(|field| unreadable(&field.dtype)),
        _ => None,
    }
}

/// A chunk after the other: of several at once, Polars loses those whose lists hold no categories at all.
fn series(field: &ArrowField, chunks: Vec<Box<dyn Array>>) -> Result<Series, PolarsError> {
    let mut chunks = chunks.into_iter();
    let Some(first) = chunks.next() else {
        return Ok(Series::new_empty(field.name.clone(), &DataType::from_arrow_field(field)));
    };
    let mut series = Series::try_from((field, first))?;
    for chunk in chunks {
        series.append_owned(Series::try_from((field, chunk))?)?;
    }
    Ok(series)
}
