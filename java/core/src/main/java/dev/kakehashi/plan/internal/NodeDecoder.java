// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.error.PlanDecodeException;
import dev.kakehashi.internal.proto.FileScan;
import dev.kakehashi.internal.proto.Join;
import dev.kakehashi.internal.proto.Scan;
import dev.kakehashi.internal.proto.Sort;
import dev.kakehashi.options.ConcatHow;
import dev.kakehashi.options.JoinCoalesce;
import dev.kakehashi.options.JoinHow;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.JoinOrder;
import dev.kakehashi.options.JoinValidation;
import dev.kakehashi.options.MapBatchesOptions;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.options.UniqueKeep;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.StepFunction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/// Reads one step of an arena, when all before it are read.
final class NodeDecoder {
    private final List<Node> before;
    private final ExpressionDecoder expressions;
    private final IntFunction<InputSource> inputs;
    private final IntFunction<StepFunction> functions;

    /// @param before the steps that were read, which a caller adds to
    /// @param expressions the expressions of the plan
    /// @param inputs the inputs of the plan by their numbers
    /// @param functions the functions of the plan by their numbers
    NodeDecoder(
            List<Node> before,
            ExpressionDecoder expressions,
            IntFunction<InputSource> inputs,
            IntFunction<StepFunction> functions) {
        this.before = before;
        this.expressions = expressions;
        this.inputs = inputs;
        this.functions = functions;
    }

    Node decode(dev.kakehashi.internal.proto.Node message) {
        return switch (message.getKindCase()) {
            case SCAN -> decode(message.getScan());
            case PROJECT -> {
                var project = message.getProject();
                yield new Node.Project(
                        at(project.getInput()), expressions.at(project.getExpressionsList()));
            }
            case FILTER -> {
                var filter = message.getFilter();
                yield new Node.Filter(at(filter.getInput()), expressions.at(filter.getPredicate()));
            }
            case WITH_COLUMNS -> {
                var columns = message.getWithColumns();
                yield new Node.WithColumns(
                        at(columns.getInput()), expressions.at(columns.getExpressionsList()));
            }
            case GROUPBY_AGG -> {
                var groupBy = message.getGroupbyAgg();
                yield new Node.GroupByAgg(
                        at(groupBy.getInput()),
                        expressions.at(groupBy.getKeysList()),
                        expressions.at(groupBy.getAggregationsList()),
                        groupBy.getMaintainOrder());
            }
            case SORT -> decode(message.getSort());
            case LIMIT ->
                    new Node.Limit(at(message.getLimit().getInput()), message.getLimit().getRows());
            case SLICE -> {
                var slice = message.getSlice();
                yield new Node.Slice(
                        at(slice.getInput()),
                        slice.getOffset(),
                        slice.hasLength()
                                ? OptionalLong.of(slice.getLength())
                                : OptionalLong.empty());
            }
            case UNIQUE -> {
                var unique = message.getUnique();
                int keep = unique.getKeepValue();
                yield new Node.Unique(
                        at(unique.getInput()),
                        expressions.at(unique.getSubsetList()),
                        keep == 0 ? UniqueKeep.ANY : EnumValues.constant(UniqueKeep.class, keep),
                        unique.getMaintainOrder());
            }
            case RENAME -> {
                var rename = message.getRename();
                yield new Node.Rename(
                        at(rename.getInput()),
                        rename.getExistingList(),
                        rename.getRenamedList(),
                        rename.getAllowMissing());
            }
            case DROP -> {
                var drop = message.getDrop();
                yield new Node.Drop(at(drop.getInput()), expressions.at(drop.getColumnsList()));
            }
            case CONCAT ->
                    new Node.Concat(
                            at(message.getConcat().getInputsList()),
                            EnumValues.constant(
                                    ConcatHow.class, message.getConcat().getHowValue()));
            case EXPLODE -> {
                var explode = message.getExplode();
                yield new Node.Explode(
                        at(explode.getInput()),
                        expressions.at(explode.getColumnsList()),
                        explode.getSkipEmpty(),
                        explode.getSkipNulls());
            }
            case UNPIVOT -> {
                var unpivot = message.getUnpivot();
                yield new Node.Unpivot(
                        at(unpivot.getInput()),
                        expressions.at(unpivot.getOnList()),
                        expressions.at(unpivot.getIndexList()),
                        text(unpivot.hasVariableName(), unpivot.getVariableName()),
                        text(unpivot.hasValueName(), unpivot.getValueName()));
            }
            case WITH_ROW_INDEX -> {
                var index = message.getWithRowIndex();
                yield new Node.WithRowIndex(
                        at(index.getInput()), index.getName(), index.getOffset());
            }
            case SINK -> {
                var sink = message.getSink();
                yield new Node.Sink(at(sink.getInput()), sink.getPath(), FileOptions.decode(sink));
            }
            case SQL -> {
                var sql = message.getSql();
                yield new Node.Sql(sql.getQuery(), sql.getNamesList(), at(sql.getInputsList()));
            }
            case UNNEST -> {
                var unnest = message.getUnnest();
                yield new Node.Unnest(
                        at(unnest.getInput()),
                        expressions.at(unnest.getColumnsList()),
                        text(unnest.hasSeparator(), unnest.getSeparator()));
            }
            case REVERSE -> new Node.Reverse(at(message.getReverse().getInput()));
            case MAP_BATCHES -> {
                var map = message.getMapBatches();
                yield new Node.MapBatches(
                        at(map.getInput()),
                        functions.apply(map.getFunction()),
                        DataTypes.decode(map.getSchema()),
                        new MapBatchesOptions(map.getName(), map.getWhole()));
            }
            case DROP_NULLS -> {
                var dropNulls = message.getDropNulls();
                yield new Node.DropNulls(
                        at(dropNulls.getInput()), expressions.at(dropNulls.getSubsetList()));
            }
            case JOIN -> decode(message.getJoin());
            case KIND_NOT_SET -> throw new PlanDecodeException("The node has no kind");
        };
    }

    private Node decode(Scan scan) {
        return switch (scan.getSourceCase()) {
            case MEMORY ->
                    new Node.MemoryScan(
                            inputs.apply(scan.getMemory().getInput()),
                            DataTypes.decode(scan.getMemory().getSchema()));
            case PARQUET -> file(scan.getParquet().getFile(), scan);
            case CSV -> file(scan.getCsv().getFile(), scan);
            case NDJSON -> file(scan.getNdjson().getFile(), scan);
            case IPC -> file(scan.getIpc().getFile(), scan);
            case SOURCE_NOT_SET -> throw new PlanDecodeException("The scan has no source");
        };
    }

    private Node file(FileScan file, Scan scan) {
        return new Node.FileScan(
                file.getPathsList(),
                file.getInputsList().stream().map(inputs::apply).toList(),
                FileOptions.decode(scan));
    }

    private Node decode(Sort sort) {
        return new Node.Sort(
                at(sort.getInput()),
                expressions.at(sort.getByList()),
                new SortOptions(
                        sort.getDescendingList(),
                        sort.getNullsLastList(),
                        sort.getMaintainOrder()));
    }

    private Node decode(Join join) {
        JoinOptions options =
                new JoinOptions(
                        text(join.hasSuffix(), join.getSuffix()),
                        join.getNullsEqual(),
                        choice(JoinCoalesce.class, join.getCoalesceValue()),
                        choice(JoinValidation.class, join.getValidateValue()),
                        choice(JoinOrder.class, join.getMaintainOrderValue()));
        return new Node.Join(
                at(join.getLeft()),
                at(join.getRight()),
                EnumValues.constant(JoinHow.class, join.getHowValue()),
                expressions.at(join.getLeftOnList()),
                expressions.at(join.getRightOnList()),
                expressions.at(join.getPredicatesList()),
                options);
    }

    private static <E extends Enum<?>> Optional<E> choice(Class<E> type, int number) {
        return number == 0 ? Optional.empty() : Optional.of(EnumValues.constant(type, number));
    }

    private static Optional<String> text(boolean there, String text) {
        return there ? Optional.of(text) : Optional.empty();
    }

    /// {@return the step at a position, counted from 1}
    Node at(int position) {
        if (position < 1 || position > before.size()) {
            throw new PlanDecodeException(
                    "The plan refers to node %s, which is not there or comes later"
                            .formatted(Integer.toUnsignedString(position)));
        }
        return before.get(position - 1);
    }

    private List<Node> at(List<Integer> positions) {
        return positions.stream().map(this::at).toList();
    }
}
