//! Nodes: one arm for each kind.

use bridge_plan::proto::{self, ConcatHow, UniqueKeep, node::Kind};
use polars::prelude::{self as pl, IdxSize, LazyFrame};

use super::selector::selectors;
use super::{Lowering, join, map_batches, scan, sink, sort_multiple};
use crate::error::{Result, from_polars, semantic, unsupported};
use crate::reading;

pub(super) fn node(lowering: &mut Lowering<'_>, of: &proto::Node) -> Result<LazyFrame> {
    let kind = of.kind.as_ref().ok_or_else(|| semantic("a node has no kind".into()))?;
    match kind {
        Kind::Scan(of) => scan::scan(lowering, of),
        Kind::Project(project) => {
            Ok(lowering.frame(project.input)?.select(lowering.expressions(&project.expressions)?))
        }
        Kind::Filter(filter) => Ok(lowering.frame(filter.input)?.filter(lowering.expression(filter.predicate)?)),
        Kind::WithColumns(with) => {
            Ok(lowering.frame(with.input)?.with_columns(lowering.expressions(&with.expressions)?))
        }
        Kind::GroupbyAgg(group) => {
            let (frame, keys) = (lowering.frame(group.input)?, lowering.expressions(&group.keys)?);
            let aggregations = lowering.expressions(&group.aggregations)?;
            let grouped = if group.maintain_order { frame.group_by_stable(keys) } else { frame.group_by(keys) };
            Ok(grouped.agg(aggregations))
        }
        Kind::Sort(sort) => {
            let by = lowering.expressions(&sort.by)?;
            let options = sort_multiple(&sort.descending, &sort.nulls_last, sort.maintain_order, by.len())?;
            Ok(lowering.frame(sort.input)?.sort_by_exprs(by, options))
        }
        Kind::Limit(limit) => Ok(lowering.frame(limit.input)?.limit(rows(limit.rows, "limit")?)),
        Kind::Slice(slice) => {
            let length = slice.length.map_or(Ok(IdxSize::MAX), |length| rows(length, "slice"))?;
            Ok(lowering.frame(slice.input)?.slice(slice.offset, length))
        }
        Kind::Unique(of) => unique(lowering, of),
        Kind::Rename(rename) => {
            Ok(lowering.frame(rename.input)?.rename(&rename.existing, &rename.renamed, !rename.allow_missing))
        }
        Kind::Drop(drop) => {
            let columns = selectors(lowering, &drop.columns)?.unwrap_or(pl::Selector::Empty);
            Ok(lowering.frame(drop.input)?.drop(columns))
        }
        Kind::Concat(of) => concat(lowering, of),
        Kind::Explode(explode) => {
            let columns = selectors(lowering, &explode.columns)?.unwrap_or(pl::Selector::Empty);
            let options = pl::ExplodeOptions { empty_as_null: !explode.skip_empty, keep_nulls: !explode.skip_nulls };
            Ok(lowering.frame(explode.input)?.explode(columns, options))
        }
        Kind::Unpivot(unpivot) => Ok(lowering.frame(unpivot.input)?.unpivot(pl::UnpivotArgsDSL {
            on: selectors(lowering, &unpivot.on)?,
            index: selectors(lowering, &unpivot.index)?.unwrap_or(pl::Selector::Empty),
            variable_name: unpivot.variable_name.as_deref().map(Into::into),
            value_name: unpivot.value_name.as_deref().map(Into::into),
        })),
        Kind::WithRowIndex(index) => Ok(lowering
            .frame(index.input)?
            .with_row_index(index.name.as_str(), Some(rows(index.offset, "with_row_index")?))),
        Kind::Sink(of) => sink::sink(lowering, of),
        Kind::Sql(of) => sql(lowering, of),
        Kind::Unnest(unnest) => {
            let columns = selectors(lowering, &unnest.columns)?.unwrap_or(pl::Selector::Empty);
            Ok(lowering.frame(unnest.input)?.unnest(columns, unnest.separator.as_deref().map(Into::into)))
        }
        Kind::Reverse(reverse) => Ok(lowering.frame(reverse.input)?.reverse()),
        Kind::DropNulls(drop) => {
            let subset = selectors(lowering, &drop.subset)?;
            Ok(lowering.frame(drop.input)?.drop_nulls(subset))
        }
        Kind::MapBatches(map) => map_batches::map_batches(lowering, of.id, map),
        Kind::Join(of) => join::join(lowering, of),
    }
}

/// A number of rows as Polars counts them.
pub(super) fn rows(number: u64, what: &str) -> Result<IdxSize> {
    IdxSize::try_from(number)
        .map_err(|_| semantic(format!("{what}: {number} rows are more than this engine counts ({})", IdxSize::MAX)))
}

fn unique(lowering: &Lowering<'_>, of: &proto::Unique) -> Result<LazyFrame> {
    let subset = selectors(lowering, &of.subset)?;
    let keep = match UniqueKeep::try_from(of.keep) {
        Ok(UniqueKeep::Any | UniqueKeep::Unspecified) => pl::UniqueKeepStrategy::Any,
        Ok(UniqueKeep::First) => pl::UniqueKeepStrategy::First,
        Ok(UniqueKeep::Last) => pl::UniqueKeepStrategy::Last,
        Ok(UniqueKeep::None) => pl::UniqueKeepStrategy::None,
        Err(_) => return Err(unsupported(format!("keep number {} is not known", of.keep))),
    };
    let frame = lowering.frame(of.input)?;
    Ok(if of.maintain_order { frame.unique_stable(subset, keep) } else { frame.unique(subset, keep) })
}

fn concat(lowering: &Lowering<'_>, of: &proto::Concat) -> Result<LazyFrame> {
    let frames = of.inputs.iter().map(|&input| lowering.frame(input)).collect::<Result<Vec<_>>>()?;
    let how = ConcatHow::try_from(of.how).map_err(|_| unsupported(format!("concat number {} is not known", of.how)))?;
    let union = |to_supertypes| pl::UnionArgs { to_supertypes, ..Default::default() };
    match how {
        ConcatHow::Vertical | ConcatHow::Unspecified => pl::concat(frames, union(false)),
        ConcatHow::VerticalRelaxed => pl::concat(frames, union(true)),
        ConcatHow::Diagonal => pl::concat_lf_diagonal(frames, union(false)),
        ConcatHow::DiagonalRelaxed => pl::concat_lf_diagonal(frames, union(true)),
        ConcatHow::Horizontal => pl::concat_lf_horizontal(frames, pl::HConcatOptions::default()),
    }
    .map_err(from_polars)
}

fn sql(lowering: &Lowering<'_>, of: &proto::Sql) -> Result<LazyFrame> {
    if of.names.len() != of.inputs.len() {
        return Err(semantic(format!("sql has {} names for {} inputs", of.names.len(), of.inputs.len())));
    }
    let mut context = polars::sql::SQLContext::new();
    for (name, &input) in of.names.iter().zip(&of.inputs) {
        context.register(name, lowering.frame(input)?);
    }
    context.execute(&of.query).map_err(|error| reading::in_sql(&of.query, from_polars(error)))
}
