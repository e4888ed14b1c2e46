//! Names of everything that a plan can use, as `Plan.required_features` and the capabilities have them.
//!
//! - A node is named by its branch of `Node.kind`: `filter`, `groupby_agg`. Scans, sinks, joins and concats are named more
//!   closely, and only so: `scan.parquet`, `sink.csv`, `join.left`, `concat.vertical`.
//! - A function is named by its value without the family's prefix, after `name.`, `str.`, `dt.`, `list.`, `arr.`,
//!   `struct.`, `bin.` or `cat.` where the family has a namespace: `sum`, `str.contains`.
//! - Any other expression is named by its branch of `Expression.kind`: `column`, `cast`; a binary one by its operator and
//!   only so: `binary.add`.
//! - A data type is named by its `TypeKind`: `int64`. Every `TypeKind` that stands anywhere in a plan is used by it;
//!   literals that have no `TypeKind` (`date`, `string` and so on) use no data type.
//!
//! One name may stand for several things: `filter` is a node and a function.

use prost::Message as _;

use crate::error::PlanError;
use crate::limits::Limits;
use crate::proto;
use crate::schema::{self, FAMILIES, FEATURES, FeatureName, Group, Message};
use crate::wire;

/// The names of nodes, sorted.
pub fn nodes() -> impl Iterator<Item = &'static str> {
    names(Group::Node)
}

/// The names of expressions, functions and operators included, sorted.
pub fn expressions() -> impl Iterator<Item = &'static str> {
    names(Group::Expression)
}

/// The names of data types, sorted.
pub fn data_types() -> impl Iterator<Item = &'static str> {
    names(Group::DataType)
}

fn names(group: Group) -> impl Iterator<Item = &'static str> {
    FEATURES.iter().filter(move |feature| feature.groups.contains(&group)).map(|feature| feature.name)
}

/// The name of a function or operator by that of its enum value: `STRING_FUNCTION_CONTAINS` is `str.contains`.
/// Empty for what is neither.
pub fn function_name(value: &str) -> String {
    FAMILIES
        .iter()
        .find_map(|(family, prefix)| Some(format!("{prefix}{}", value.strip_prefix(family)?.to_lowercase())))
        .unwrap_or_default()
}

/// The name of an expression; empty when it has no kind.
pub fn expression_name(expression: &proto::Expression) -> String {
    kind(&expression.encode_to_vec(), &schema::EXPRESSION, 0)
}

/// The name of a node; empty when it has no kind.
pub fn node_name(node: &proto::Node) -> String {
    kind(&node.encode_to_vec(), &schema::NODE, 1)
}

/// The names of all that a plan uses, sorted: what its `required_features` must be.
///
/// # Errors
/// When the plan has a number for an enum that the schema does not know, or nests too deep.
pub fn uses(plan: &proto::Plan) -> Result<Vec<String>, PlanError> {
    let unlimited = Limits { plan_bytes: usize::MAX, nodes: usize::MAX, expressions: usize::MAX, depth: u32::MAX };
    let bytes = proto::Plan { required_features: Vec::new(), ..plan.clone() }.encode_to_vec();
    Ok(wire::scan(&bytes, &schema::PLAN, &unlimited)?.used.names().map(str::to_owned).collect())
}

/// The first feature of the message; where it has none, because what would name it is missing, its first field after a
/// number.
fn kind(bytes: &[u8], message: &'static Message, after: u32) -> String {
    let name = match wire::scan(bytes, message, &Limits::default()) {
        Ok(found) => found.kind.and_then(|number| FEATURES.get(usize::from(number))).map(|feature| feature.name),
        Err(_) => None,
    };
    name.or_else(|| wire::first_field(bytes, message, after)).unwrap_or_default().to_owned()
}

/// The position of a name in the table of all.
pub(crate) fn number(name: &str) -> Option<u16> {
    FEATURES.binary_search_by_key(&name, |feature| feature.name).ok()?.try_into().ok()
}

/// Words of 64 bits that hold a bit for each feature.
const WORDS: usize = FEATURES.len().div_ceil(64);

/// A set of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FeatureSet {
    words: [u64; WORDS],
}

impl FeatureSet {
    pub(crate) fn insert(&mut self, number: u16) {
        if let Some(word) = self.words.get_mut(usize::from(number / 64)) {
            *word |= 1 << (number % 64);
        }
    }

    /// The names in this set, sorted.
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        let has = move |(number, feature): (usize, &'static FeatureName)| {
            let word = self.words.get(number / 64)?;
            (word & (1 << (number % 64)) != 0).then_some(feature.name)
        };
        FEATURES.iter().enumerate().filter_map(has)
    }

    /// The names in this set that are not in the other, sorted.
    pub(crate) fn without(mut self, other: &Self) -> impl Iterator<Item = &'static str> {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
        self.names()
    }
}
