//! Writes the tables of `src/schema.rs` as Rust source.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;

use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorSet};

use crate::features::{Group, Naming, naming, value_prefix};

/// Name of a feature and the list that it stands in.
type Feature = (String, Group);

/// The schema by full names, and the features that its fields and enum values stand for.
#[derive(Default)]
struct Schema<'a> {
    messages: BTreeMap<String, &'a DescriptorProto>,
    enums: BTreeMap<String, &'a EnumDescriptorProto>,
    /// By message and field.
    field_features: BTreeMap<(String, String), Feature>,
    /// By enum and value.
    value_features: BTreeMap<(String, String), Feature>,
    /// What the enum values of a family of functions begin with, and what their names do.
    families: Vec<(String, String)>,
}

pub fn generate(set: &FileDescriptorSet) -> Result<String, Box<dyn Error>> {
    let mut schema = Schema::default();
    for file in &set.file {
        let package = format!(".{}", file.package());
        for of in &file.enum_type {
            schema.enums.insert(format!("{package}.{}", of.name()), of);
        }
        for message in &file.message_type {
            schema.add_message(&package, message)?;
        }
    }
    schema.name_kinds(".kakehashi.plan.v1.Node", Group::Node)?;
    schema.name_kinds(".kakehashi.plan.v1.Expression", Group::Expression)?;
    schema.name_values(".kakehashi.plan.v1.TypeKind", "", Group::DataType)?;
    schema.write()
}

impl<'a> Schema<'a> {
    fn add_message(&mut self, scope: &str, message: &'a DescriptorProto) -> Result<(), Box<dyn Error>> {
        let name = format!("{scope}.{}", message.name());
        if !message.enum_type.is_empty() {
            return Err(format!("{name}: enums stand beside messages, not in them").into());
        }
        if message.field.len() > 64 || message.oneof_decl.len() - optional_fields(message) > 8 {
            return Err(format!("{name}: the scanner counts up to 64 fields and 8 oneofs in a message").into());
        }
        for nested in &message.nested_type {
            self.add_message(&name, nested)?;
        }
        self.messages.insert(name, message);
        Ok(())
    }

    /// Names the branches of the message's `kind`.
    fn name_kinds(&mut self, name: &str, group: Group) -> Result<(), Box<dyn Error>> {
        let message = *self.messages.get(name).ok_or("a message is missing")?;
        for branch in message.field.iter().filter(|field| field.oneof_index.is_some()) {
            let child = *self.messages.get(branch.type_name()).ok_or("a kind is not a message")?;
            match naming(branch, child)? {
                Naming::Branch(feature) => {
                    self.field_features.insert((name.into(), branch.name().into()), (feature, group));
                }
                Naming::Oneof { oneof, prefix } => {
                    for field in child.field.iter().filter(|field| oneof_name(child, field) == Some(&oneof)) {
                        let feature = format!("{prefix}{}", field.name());
                        self.field_features.insert((branch.type_name().into(), field.name().into()), (feature, group));
                    }
                }
                Naming::Enum { field, prefix } => {
                    let field = child.field.iter().find(|of| of.name() == field).ok_or("a field is missing")?;
                    self.name_values(field.type_name(), &prefix, group)?;
                }
            }
        }
        Ok(())
    }

    /// Names the values of an enum, all but the one that says nothing.
    fn name_values(&mut self, name: &str, prefix: &str, group: Group) -> Result<(), Box<dyn Error>> {
        let of = *self.enums.get(name).ok_or_else(|| format!("{name} is not an enum"))?;
        let value_prefix = value_prefix(of)?;
        for value in of.value.iter().filter(|value| value.number() != 0) {
            let feature = format!("{prefix}{}", value.name()[value_prefix.len()..].to_lowercase());
            self.value_features.insert((name.into(), value.name().into()), (feature, group));
        }
        if group != Group::DataType {
            self.families.push((value_prefix, prefix.into()));
        }
        Ok(())
    }

    fn write(&self) -> Result<String, Box<dyn Error>> {
        let mut groups = BTreeMap::<&str, BTreeSet<Group>>::new();
        for (feature, group) in self.field_features.values().chain(self.value_features.values()) {
            if !groups.entry(feature).or_default().insert(*group) {
                return Err(format!("two things of the schema are both named {feature}").into());
            }
        }
        let numbers = groups.keys().enumerate().map(|(number, name)| (*name, number)).collect::<BTreeMap<_, _>>();
        let mut out = String::new();
        writeln!(out, "pub(crate) static FEATURES: [FeatureName; {}] = [", groups.len())?;
        for (name, groups) in &groups {
            writeln!(
                out,
                "    FeatureName {{ name: {name:?}, groups: &{:?} }},",
                groups.iter().map(Name).collect::<Vec<_>>()
            )?;
        }
        writeln!(out, "];\n")?;
        writeln!(out, "pub(crate) static FAMILIES: [(&str, &str); {}] = {:?};\n", self.families.len(), self.families)?;
        let mark = |feature: Option<&Feature>| match feature {
            Some((name, group)) => {
                format!("Some(Feature {{ number: {}, group: {:?} }})", numbers[name.as_str()], Name(group))
            }
            None => "None".into(),
        };
        for (name, of) in &self.enums {
            let mut values = of.value.iter().collect::<Vec<_>>();
            values.sort_by_key(|value| value.number());
            writeln!(
                out,
                "pub(crate) static {}: Enum = Enum {{ name: {:?}, values: &[",
                static_name(name),
                short(name)
            )?;
            for value in values {
                let feature = mark(self.value_features.get(&(name.clone(), value.name().into())));
                writeln!(out, "    EnumValue {{ number: {}, feature: {feature} }},", value.number())?;
            }
            writeln!(out, "] }};\n")?;
        }
        for (name, message) in &self.messages {
            let mut fields = message.field.iter().collect::<Vec<_>>();
            fields.sort_by_key(|field| field.number());
            let oneof = message.oneof_decl.first().map(|oneof| oneof.name()).filter(|_| real_oneofs(message) > 0);
            writeln!(
                out,
                "pub(crate) static {}: Message = Message {{ name: {:?}, oneof: {oneof:?}, fields: &[",
                static_name(name),
                short(name)
            )?;
            for field in fields {
                writeln!(
                    out,
                    "    Field {{ number: {}, name: {:?}, kind: {}, repeated: {}, oneof: {:?}, feature: {} }},",
                    field.number(),
                    field.name(),
                    kind(field)?,
                    field.label() == Label::Repeated,
                    oneof_name(message, field).and(field.oneof_index),
                    mark(self.field_features.get(&(name.clone(), field.name().into()))),
                )?;
            }
            writeln!(out, "] }};\n")?;
        }
        Ok(out)
    }
}

/// Writes a group as the path of its constant.
struct Name<'a>(&'a Group);

impl std::fmt::Debug for Name<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Group::{:?}", self.0)
    }
}

fn kind(field: &FieldDescriptorProto) -> Result<String, Box<dyn Error>> {
    Ok(match field.r#type() {
        Type::Message => format!("Kind::Message(&{})", static_name(field.type_name())),
        Type::Enum => format!("Kind::Enum(&{})", static_name(field.type_name())),
        Type::Group => return Err(format!("{}: groups are not used", field.name()).into()),
        scalar => format!("Kind::{scalar:?}"),
    })
}

/// The number of fields that are `optional`: protobuf makes a oneof for each.
fn optional_fields(message: &DescriptorProto) -> usize {
    message.field.iter().filter(|field| field.proto3_optional()).count()
}

fn real_oneofs(message: &DescriptorProto) -> usize {
    message.oneof_decl.len() - optional_fields(message)
}

/// The oneof that a field is a branch of.
fn oneof_name<'a>(message: &'a DescriptorProto, field: &FieldDescriptorProto) -> Option<&'a String> {
    let index = field.oneof_index.filter(|_| !field.proto3_optional())?;
    message.oneof_decl.get(usize::try_from(index).ok()?)?.name.as_ref()
}

/// The name without the package.
fn short(name: &str) -> &str {
    name.strip_prefix(".kakehashi.plan.v1.").unwrap_or(name)
}

/// `.kakehashi.plan.v1.CsvScan` as `CSV_SCAN`.
fn static_name(name: &str) -> String {
    let mut out = String::new();
    for (index, character) in short(name).char_indices() {
        if character == '.' {
            out.push_str("__");
        } else {
            if character.is_uppercase() && index > 0 && !out.ends_with('_') {
                out.push('_');
            }
            out.extend(character.to_uppercase());
        }
    }
    out
}
