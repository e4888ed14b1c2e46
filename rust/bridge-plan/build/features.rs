//! How the names of features follow from the schema. What has no rule here stops the build: a new family of functions
//! cannot be forgotten.

use std::error::Error;

use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto};

/// Which list of the capabilities a feature stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    Node,
    Expression,
    DataType,
}

/// What an expression's functions are called by: the branch of `Expression.kind`, and what stands before the names.
const FAMILIES: [(&str, &str); 12] = [
    ("general", ""),
    ("aggregate", ""),
    ("math", ""),
    ("horizontal", ""),
    ("name", "name."),
    ("string", "str."),
    ("temporal", "dt."),
    ("list", "list."),
    ("array", "arr."),
    ("struct", "struct."),
    ("binary_string", "bin."),
    ("categorical", "cat."),
];

/// Kinds that are named more closely by a field of theirs, as `scan.parquet` or `binary.add`.
const REFINED: [(&str, &str); 5] =
    [("scan", "source"), ("sink", "format"), ("join", "how"), ("concat", "how"), ("binary", "operator")];

/// How the branch of a `kind` is named.
pub enum Naming {
    /// By its own name.
    Branch(String),
    /// By the branch of its message's oneof, after a prefix.
    Oneof { oneof: String, prefix: String },
    /// By the value of its message's enum field, after a prefix.
    Enum { field: String, prefix: String },
}

/// How one branch of `Node.kind` or `Expression.kind` is named.
pub fn naming(branch: &FieldDescriptorProto, message: &DescriptorProto) -> Result<Naming, Box<dyn Error>> {
    let name = branch.name();
    if message.name().ends_with("FunctionCall") {
        let Some((_, prefix)) = FAMILIES.iter().find(|(family, _)| *family == name) else {
            return Err(format!("build/features.rs has no prefix for the functions of Expression.{name}").into());
        };
        return Ok(Naming::Enum { field: "function".into(), prefix: (*prefix).into() });
    }
    let Some((_, refining)) = REFINED.iter().find(|(kind, _)| *kind == name) else {
        return Ok(Naming::Branch(name.into()));
    };
    let prefix = format!("{name}.");
    if message.oneof_decl.iter().any(|oneof| oneof.name() == *refining) {
        Ok(Naming::Oneof { oneof: (*refining).into(), prefix })
    } else if message.field.iter().any(|field| field.name() == *refining) {
        Ok(Naming::Enum { field: (*refining).into(), prefix })
    } else {
        Err(format!("build/features.rs names {name} by {refining}, which it does not have").into())
    }
}

/// What stands before the values of an enum, as `STRING_FUNCTION_` before those of `StringFunction`.
pub fn value_prefix(of: &EnumDescriptorProto) -> Result<String, Box<dyn Error>> {
    let unspecified = of.value.iter().find(|value| value.number() == 0).map(|value| value.name()).unwrap_or_default();
    match unspecified.strip_suffix("UNSPECIFIED") {
        Some(prefix) if of.value.iter().all(|value| value.name().starts_with(prefix)) => Ok(prefix.into()),
        _ => Err(format!("the values of {} do not share the prefix of its UNSPECIFIED", of.name()).into()),
    }
}
