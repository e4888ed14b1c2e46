//! Data types and schemas.

use super::{chosen, distinct, present};
use crate::error::PlanError;
use crate::proto::{DataType, Schema, TypeKind};

/// How deep data types may nest.
const MAX_NESTING: u32 = 64;

/// Most digits of a decimal.
const MAX_PRECISION: u32 = 38;

/// A part of a data type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Children,
    Names,
    TimeUnit,
    TimeZone,
    Decimal,
    Width,
    Categories,
}

pub(super) fn check(of: &DataType) -> Result<(), PlanError> {
    check_nested(of, 1)
}

/// Recurses, at most as deep as the scan of the bytes lets messages nest.
fn check_nested(of: &DataType, depth: u32) -> Result<(), PlanError> {
    use TypeKind as K;
    if depth > MAX_NESTING {
        return Err(PlanError::malformed(format!("a data type nests more than {MAX_NESTING} deep")));
    }
    match of.kind() {
        K::Unspecified => chosen(of.kind, "DataType.kind"),
        K::Null
        | K::Boolean
        | K::Int8
        | K::Int16
        | K::Int32
        | K::Int64
        | K::Int128
        | K::Uint8
        | K::Uint16
        | K::Uint32
        | K::Uint64
        | K::Uint128
        | K::Float16
        | K::Float32
        | K::Float64
        | K::String
        | K::Binary
        | K::Date
        | K::Time
        | K::Categorical => has_only(of, &[]),
        K::Datetime => {
            has_only(of, &[Part::TimeUnit, Part::TimeZone])?;
            chosen(of.time_unit, "DataType.time_unit of a datetime")
        }
        K::Duration => {
            has_only(of, &[Part::TimeUnit])?;
            chosen(of.time_unit, "DataType.time_unit of a duration")
        }
        K::Decimal => {
            has_only(of, &[Part::Decimal])?;
            decimal(of.precision, of.scale)
        }
        K::Enum => {
            has_only(of, &[Part::Categories])?;
            distinct(of.categories.iter(), "the categories of an enum")
        }
        K::List => {
            has_only(of, &[Part::Children])?;
            check_nested(item(of)?, depth + 1)
        }
        K::Array => {
            has_only(of, &[Part::Children, Part::Width])?;
            check_nested(item(of)?, depth + 1)
        }
        K::Struct => {
            has_only(of, &[Part::Children, Part::Names])?;
            if of.names.len() != of.children.len() {
                let (names, types) = (of.names.len(), of.children.len());
                return Err(PlanError::malformed(format!("a struct type has {names} names for {types} fields")));
            }
            distinct(of.names.iter(), "the fields of a struct")?;
            of.children.iter().try_for_each(|child| check_nested(child, depth + 1))
        }
    }
}

pub(super) fn decimal(precision: u32, scale: u32) -> Result<(), PlanError> {
    if (1..=MAX_PRECISION).contains(&precision) && scale <= precision {
        return Ok(());
    }
    Err(PlanError::senseless(format!(
        "a decimal has {precision} digits, {scale} of them after the point: it can have 1 to {MAX_PRECISION}, and no more \
         after the point than in all"
    )))
}

pub(super) fn schema(of: &Schema) -> Result<(), PlanError> {
    distinct(of.fields.iter().map(|field| &field.name), "a schema")?;
    of.fields.iter().try_for_each(|field| check(present(field.data_type.as_ref(), "Field.data_type")?))
}

fn item(of: &DataType) -> Result<&DataType, PlanError> {
    match of.children.as_slice() {
        [item] => Ok(item),
        children => {
            Err(PlanError::malformed(format!("a list or array type has {} item types and needs one", children.len())))
        }
    }
}

/// Refuses parts that the kind of data type does not have.
fn has_only(of: &DataType, parts: &[Part]) -> Result<(), PlanError> {
    let DataType { kind: _, children, names, time_unit, time_zone, precision, scale, width, categories } = of;
    let given = [
        (Part::Children, !children.is_empty()),
        (Part::Names, !names.is_empty()),
        (Part::TimeUnit, *time_unit != 0),
        (Part::TimeZone, time_zone.is_some()),
        (Part::Decimal, *precision != 0 || *scale != 0),
        (Part::Width, *width != 0),
        (Part::Categories, !categories.is_empty()),
    ];
    match given.iter().find(|(part, given)| *given && !parts.contains(part)) {
        Some((part, _)) => Err(PlanError::malformed(format!(
            "{} does not have the part {part:?} that it is given",
            of.kind().as_str_name()
        ))),
        None => Ok(()),
    }
}
