//! Frames that go out as Arrow.

use bridge_abi::{CArray, CSchema, ErrorCode, polars_arrow as adapter};
use polars::prelude::{ArrowField, CompatLevel, DataFrame, Schema};
use polars_arrow::array::{Array, StructArray};
use polars_arrow::datatypes::{ArrowDataType, ArrowSchema};

use crate::error::{Failure, Result};

/// Buffers go out as Polars has them: strings and binaries as views.
pub(crate) fn newest() -> CompatLevel {
    CompatLevel::newest()
}

pub(crate) fn schema(of: &Schema, compatibility: CompatLevel) -> Result<CSchema> {
    let field = ArrowField::new("".into(), struct_type(of, compatibility), false);
    Ok(adapter::export_field(&field)?)
}

pub(super) fn arrow_schema(of: &Schema, compatibility: CompatLevel) -> ArrowSchema {
    of.iter().map(|(name, kind)| (name.clone(), kind.to_arrow_field(name.clone(), compatibility))).collect()
}

fn struct_type(of: &Schema, compatibility: CompatLevel) -> ArrowDataType {
    ArrowDataType::Struct(of.iter().map(|(name, kind)| kind.to_arrow_field(name.clone(), compatibility)).collect())
}

/// One struct array of a frame whose columns are one chunk each.
pub(super) fn array(of: &DataFrame, schema: &Schema, compatibility: CompatLevel) -> Result<CArray> {
    let columns = columns(of, compatibility);
    let array = StructArray::try_new(struct_type(schema, compatibility), of.height(), columns, None)
        .map_err(|error| Failure::new(ErrorCode::ArrowExport, error.to_string()))?;
    Ok(adapter::export_array(Box::new(array))?)
}

pub(super) fn columns(of: &DataFrame, compatibility: CompatLevel) -> Vec<Box<dyn Array>> {
    of.columns().iter().map(|column| column.as_materialized_series().to_arrow(0, compatibility)).collect()
}
