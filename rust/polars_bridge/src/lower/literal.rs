//! Literal values.

use crate::error::Failure;
use bridge_plan::proto::{self, TypeKind, literal::Value};
use polars::prelude::{AnyValue, DataType, Expr, LiteralValue, NamedFrom as _, Scalar, SchemaExt as _, Series};

use super::data_type::{data_type, schema, time_unit, time_zone};
use crate::error::{from_polars, semantic, unsupported};

pub(super) fn literal(of: &proto::Literal) -> Result<Expr, Failure> {
    let value = of.value.as_ref().ok_or_else(|| semantic("a literal has no value".into()))?;
    Ok(Expr::Literal(match value {
        Value::DynamicInteger(number) => {
            LiteralValue::Dyn(polars_plan::plans::DynLiteralValue::Int(i128::from(*number)))
        }
        Value::DynamicFloat(number) => LiteralValue::Dyn(polars_plan::plans::DynLiteralValue::Float(*number)),
        _ => {
            let (kind, value) = typed(of)?;
            LiteralValue::Scalar(Scalar::new(kind, value))
        }
    }))
}

/// The value with a type of its own.
fn typed(of: &proto::Literal) -> Result<(DataType, AnyValue<'static>), Failure> {
    let value = of.value.as_ref().ok_or_else(|| semantic("a literal has no value".into()))?;
    Ok(match value {
        Value::Null(kind) => (data_type(kind)?, AnyValue::Null),
        Value::Boolean(value) => (DataType::Boolean, AnyValue::Boolean(*value)),
        Value::DynamicInteger(number) => (DataType::Int64, AnyValue::Int64(*number)),
        Value::DynamicFloat(number) => (DataType::Float64, AnyValue::Float64(*number)),
        Value::String(text) => (DataType::String, AnyValue::StringOwned(text.as_str().into())),
        Value::Binary(bytes) => (DataType::Binary, AnyValue::BinaryOwned(bytes.clone())),
        Value::Integer(number) => integer(number)?,
        Value::Float(number) => float(number)?,
        Value::Date(days) => (DataType::Date, AnyValue::Date(*days)),
        Value::Time(nanoseconds) => (DataType::Time, AnyValue::Time(*nanoseconds)),
        Value::Datetime(at) => {
            let (unit, zone) = (time_unit(at.time_unit)?, time_zone(at.time_zone.clone())?);
            let value = AnyValue::DatetimeOwned(at.value, unit, zone.clone().map(Into::into));
            (DataType::Datetime(unit, zone), value)
        }
        Value::Duration(duration) => {
            let unit = time_unit(duration.time_unit)?;
            (DataType::Duration(unit), AnyValue::Duration(duration.value, unit))
        }
        Value::Decimal(decimal) => {
            let (precision, scale) = (decimal.precision as usize, decimal.scale as usize);
            let unscaled = i128::from_le_bytes(sixteen(&decimal.unscaled)?);
            (DataType::Decimal(precision, scale), AnyValue::Decimal(unscaled, precision, scale))
        }
        Value::List(list) => {
            let kind = list.item_type.as_ref().ok_or_else(|| semantic("a list literal has no item type".into()))?;
            let item_type = data_type(kind)?;
            let items = list.items.iter().map(|item| Ok(typed(item)?.1)).collect::<Result<Vec<_>, Failure>>()?;
            let series = Series::from_any_values_and_dtype("".into(), &items, &item_type, true).map_err(from_polars)?;
            (DataType::List(Box::new(item_type)), AnyValue::List(series))
        }
        Value::Struct(value) => {
            let fields =
                schema(value.schema.as_ref())?.ok_or_else(|| semantic("a struct literal has no schema".into()))?;
            let fields = fields.iter_fields().collect::<Vec<_>>();
            let values = value.values.iter().map(|item| Ok(typed(item)?.1)).collect::<Result<Vec<_>, Failure>>()?;
            if values.len() != fields.len() {
                return Err(semantic(format!(
                    "a struct literal has {} fields and {} values",
                    fields.len(),
                    values.len()
                )));
            }
            (DataType::Struct(fields.clone()), AnyValue::StructOwned(Box::new((values, fields))))
        }
        Value::Category(category) => {
            let kind =
                category.data_type.as_ref().ok_or_else(|| semantic("a category literal has no data type".into()))?;
            let kind = data_type(kind)?;
            let text = Series::new("".into(), [category.value.as_str()]);
            let value =
                text.strict_cast(&kind).and_then(|series| Ok(series.get(0)?.into_static())).map_err(from_polars)?;
            (kind, value)
        }
    })
}

fn integer(of: &proto::IntegerLiteral) -> Result<(DataType, AnyValue<'static>), Failure> {
    let kind =
        TypeKind::try_from(of.kind).map_err(|_| unsupported(format!("data type number {} is not known", of.kind)))?;
    if kind == TypeKind::Uint128 {
        return Ok((DataType::UInt128, AnyValue::UInt128(u128::from_le_bytes(sixteen(&of.value)?))));
    }
    let value = match <[u8; 8]>::try_from(of.value.as_slice()) {
        Ok(bytes) if kind == TypeKind::Uint64 => i128::from(u64::from_le_bytes(bytes)),
        Ok(bytes) => i128::from(i64::from_le_bytes(bytes)),
        Err(_) => i128::from_le_bytes(sixteen(&of.value)?),
    };
    macro_rules! fitting {
        ($kind:ident, $number:ty) => {
            (
                DataType::$kind,
                AnyValue::$kind(
                    <$number>::try_from(value).map_err(|_| {
                        semantic(format!("the literal {value} does not fit into {}", stringify!($kind)))
                    })?,
                ),
            )
        };
    }
    Ok(match kind {
        TypeKind::Int8 => fitting!(Int8, i8),
        TypeKind::Int16 => fitting!(Int16, i16),
        TypeKind::Int32 => fitting!(Int32, i32),
        TypeKind::Int64 => fitting!(Int64, i64),
        TypeKind::Int128 => fitting!(Int128, i128),
        TypeKind::Uint8 => fitting!(UInt8, u8),
        TypeKind::Uint16 => fitting!(UInt16, u16),
        TypeKind::Uint32 => fitting!(UInt32, u32),
        TypeKind::Uint64 => fitting!(UInt64, u64),
        other => return Err(semantic(format!("{} is no type of whole numbers", other.as_str_name()))),
    })
}

fn float(of: &proto::FloatLiteral) -> Result<(DataType, AnyValue<'static>), Failure> {
    Ok(match TypeKind::try_from(of.kind) {
        Ok(TypeKind::Float64) => (DataType::Float64, AnyValue::Float64(of.value)),
        Ok(TypeKind::Float32) => (DataType::Float32, AnyValue::Float32(of.value as f32)),
        Ok(TypeKind::Float16) => {
            (DataType::Float16, AnyValue::Float64(of.value).cast(&DataType::Float16).into_static())
        }
        _ => return Err(semantic(format!("data type number {} is no type of floating point numbers", of.kind))),
    })
}

fn sixteen(bytes: &[u8]) -> Result<[u8; 16], Failure> {
    bytes.try_into().map_err(|_| semantic(format!("a 128-bit number has {} bytes and needs 16", bytes.len())))
}
