//! Data types of a plan as Polars' data types.

use crate::error::Failure;
use bridge_plan::proto::{self, TypeKind};
use polars::prelude::{self as pl, DataType};

use crate::error::{from_polars, semantic, unsupported};

pub(crate) fn data_type(of: &proto::DataType) -> Result<DataType, Failure> {
    let kind =
        TypeKind::try_from(of.kind).map_err(|_| unsupported(format!("data type number {} is not known", of.kind)))?;
    Ok(match kind {
        TypeKind::Unspecified => return Err(semantic("a data type is not named".into())),
        TypeKind::Null => DataType::Null,
        TypeKind::Boolean => DataType::Boolean,
        TypeKind::Int8 => DataType::Int8,
        TypeKind::Int16 => DataType::Int16,
        TypeKind::Int32 => DataType::Int32,
        TypeKind::Int64 => DataType::Int64,
        TypeKind::Int128 => DataType::Int128,
        TypeKind::Uint8 => DataType::UInt8,
        TypeKind::Uint16 => DataType::UInt16,
        TypeKind::Uint32 => DataType::UInt32,
        TypeKind::Uint64 => DataType::UInt64,
        TypeKind::Uint128 => DataType::UInt128,
        TypeKind::Float16 => DataType::Float16,
        TypeKind::Float32 => DataType::Float32,
        TypeKind::Float64 => DataType::Float64,
        TypeKind::String => DataType::String,
        TypeKind::Binary => DataType::Binary,
        TypeKind::Date => DataType::Date,
        TypeKind::Time => DataType::Time,
        TypeKind::Datetime => DataType::Datetime(time_unit(of.time_unit)?, time_zone(of.time_zone.clone())?),
        TypeKind::Duration => DataType::Duration(time_unit(of.time_unit)?),
        TypeKind::Decimal => DataType::Decimal(of.precision as usize, of.scale as usize),
        TypeKind::Categorical => DataType::from_categories(pl::Categories::global()),
        TypeKind::Enum => {
            let categories =
                pl::FrozenCategories::new(of.categories.iter().map(String::as_str)).map_err(from_polars)?;
            DataType::from_frozen_categories(categories)
        }
        TypeKind::List => DataType::List(Box::new(inner(of)?)),
        TypeKind::Array => DataType::Array(Box::new(inner(of)?), of.width as usize),
        TypeKind::Struct => DataType::Struct(
            of.names
                .iter()
                .zip(&of.children)
                .map(|(name, child)| Ok(pl::Field::new(name.as_str().into(), data_type(child)?)))
                .collect::<Result<_, Failure>>()?,
        ),
    })
}

fn inner(of: &proto::DataType) -> Result<DataType, Failure> {
    match of.children.as_slice() {
        [item] => data_type(item),
        children => Err(semantic(format!("a list or array type has {} item types and needs one", children.len()))),
    }
}

/// The schema; `None` when there is none in the plan.
pub(crate) fn schema(of: Option<&proto::Schema>) -> Result<Option<pl::SchemaRef>, Failure> {
    let Some(of) = of else { return Ok(None) };
    let mut schema = pl::Schema::with_capacity(of.fields.len());
    for field in &of.fields {
        let kind =
            field.data_type.as_ref().ok_or_else(|| semantic(format!("the field {:?} has no data type", field.name)))?;
        if schema.insert(field.name.as_str().into(), data_type(kind)?).is_some() {
            return Err(semantic(format!("the column {:?} is there twice in a schema", field.name)));
        }
    }
    Ok(Some(schema.into()))
}

pub(crate) fn time_unit(number: i32) -> Result<pl::TimeUnit, Failure> {
    match proto::TimeUnit::try_from(number) {
        Ok(proto::TimeUnit::Nanoseconds) => Ok(pl::TimeUnit::Nanoseconds),
        Ok(proto::TimeUnit::Microseconds) => Ok(pl::TimeUnit::Microseconds),
        Ok(proto::TimeUnit::Milliseconds) => Ok(pl::TimeUnit::Milliseconds),
        Ok(proto::TimeUnit::Unspecified) => Err(semantic("a time unit is not named".into())),
        Err(_) => Err(unsupported(format!("time unit number {number} is not known"))),
    }
}

pub(crate) fn time_unit_or(number: Option<i32>, default: pl::TimeUnit) -> Result<pl::TimeUnit, Failure> {
    number.map_or(Ok(default), time_unit)
}

pub(crate) fn time_zone(name: Option<String>) -> Result<Option<pl::TimeZone>, Failure> {
    pl::TimeZone::opt_try_new(name).map_err(from_polars)
}
