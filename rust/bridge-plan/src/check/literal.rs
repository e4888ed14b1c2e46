//! Literal values: that each has the form which its type asks for.

use super::{as_many, chosen, data_type, present};
use crate::error::PlanError;
use crate::proto::{DecimalLiteral, IntegerLiteral, Literal, TypeKind, literal::Value};

const NANOSECONDS_OF_A_DAY: i64 = 86_400_000_000_000;

/// Recurses into lists and structs, at most as deep as the scan of the bytes lets messages nest.
pub(super) fn check(of: &Literal) -> Result<(), PlanError> {
    match present(of.value.as_ref(), "Literal.value")? {
        Value::Null(of) => data_type::check(of),
        Value::Boolean(_)
        | Value::DynamicInteger(_)
        | Value::DynamicFloat(_)
        | Value::String(_)
        | Value::Binary(_)
        | Value::Date(_) => Ok(()),
        Value::Integer(integer) => check_integer(integer),
        Value::Float(float) => match float.kind() {
            TypeKind::Float16 | TypeKind::Float32 | TypeKind::Float64 => Ok(()),
            kind => Err(PlanError::malformed(format!("FloatLiteral.kind is {}", kind.as_str_name()))),
        },
        Value::Time(nanoseconds) if (0..NANOSECONDS_OF_A_DAY).contains(nanoseconds) => Ok(()),
        Value::Time(nanoseconds) => {
            Err(PlanError::senseless(format!("the time of {nanoseconds} nanoseconds after midnight is on no day")))
        }
        Value::Datetime(datetime) => chosen(datetime.time_unit, "DatetimeLiteral.time_unit"),
        Value::Duration(duration) => chosen(duration.time_unit, "DurationLiteral.time_unit"),
        Value::Decimal(decimal) => check_decimal(decimal),
        Value::List(list) => {
            data_type::check(present(list.item_type.as_ref(), "ListLiteral.item_type")?)?;
            list.items.iter().try_for_each(check)
        }
        Value::Struct(value) => {
            let schema = present(value.schema.as_ref(), "StructLiteral.schema")?;
            data_type::schema(schema)?;
            as_many(schema.fields.len(), "StructLiteral.schema", value.values.len(), "StructLiteral.values")?;
            value.values.iter().try_for_each(check)
        }
        Value::Category(category) => {
            let of = present(category.data_type.as_ref(), "CategoryLiteral.data_type")?;
            data_type::check(of)?;
            match of.kind() {
                TypeKind::Categorical | TypeKind::Enum => Ok(()),
                kind => Err(PlanError::malformed(format!("CategoryLiteral.data_type is {}", kind.as_str_name()))),
            }
        }
    }
}

fn check_integer(of: &IntegerLiteral) -> Result<(), PlanError> {
    use TypeKind as K;
    let bytes = match of.kind() {
        K::Int8 | K::Int16 | K::Int32 | K::Int64 | K::Uint8 | K::Uint16 | K::Uint32 | K::Uint64 => 8,
        K::Int128 | K::Uint128 => 16,
        kind => return Err(PlanError::malformed(format!("IntegerLiteral.kind is {}", kind.as_str_name()))),
    };
    has_bytes(&of.value, bytes, "IntegerLiteral.value")
}

fn check_decimal(of: &DecimalLiteral) -> Result<(), PlanError> {
    has_bytes(&of.unscaled, 16, "DecimalLiteral.unscaled")?;
    data_type::decimal(of.precision, of.scale)?;
    let unscaled = <[u8; 16]>::try_from(of.unscaled.as_slice()).map(i128::from_le_bytes).unwrap_or_default();
    let digits = unscaled.unsigned_abs().checked_ilog10().map_or(1, |digits| digits + 1);
    if digits <= of.precision {
        return Ok(());
    }
    Err(PlanError::senseless(format!("a decimal literal has {digits} digits and its type has {}", of.precision)))
}

fn has_bytes(value: &[u8], bytes: usize, field: &str) -> Result<(), PlanError> {
    if value.len() == bytes {
        return Ok(());
    }
    Err(PlanError::malformed(format!("{field} has {} bytes and needs {bytes}", value.len())))
}
