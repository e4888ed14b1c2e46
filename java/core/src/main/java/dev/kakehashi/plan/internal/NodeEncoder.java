// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.internal.proto.Scan;
import dev.kakehashi.options.JoinOptions;
import dev.kakehashi.options.SortOptions;
import dev.kakehashi.plan.Expression;
import dev.kakehashi.plan.InputSource;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.StepFunction;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// Writes one step of a query as a message without an id, when all steps that it reads from have a
/// position.
final class NodeEncoder {
    private final ToIntFunction<Node> nodes;
    private final ToIntFunction<Expression> expressions;
    private final ToIntFunction<InputSource> inputs;
    private final ToIntFunction<StepFunction> functions;
    private final Consumer<String> features;
    private final DataTypes types;
    private final FileOptions files;

    /// @param nodes positions of steps
    /// @param expressions positions of expressions, which are laid down for it
    /// @param inputs numbers of inputs
    /// @param functions numbers of functions
    /// @param features gets the name of everything that is written
    NodeEncoder(
            ToIntFunction<Node> nodes,
            ToIntFunction<Expression> expressions,
            ToIntFunction<InputSource> inputs,
            ToIntFunction<StepFunction> functions,
            Consumer<String> features) {
        this.nodes = nodes;
        this.expressions = expressions;
        this.inputs = inputs;
        this.functions = functions;
        this.features = features;
        this.types = new DataTypes(features);
        this.files = new FileOptions(types);
    }

    dev.kakehashi.internal.proto.Node encode(Node node) {
        var message = dev.kakehashi.internal.proto.Node.newBuilder();
        switch (node) {
            case Node.MemoryScan(var source, var schema) -> {
                features.accept("scan.memory");
                message.getScanBuilder()
                        .getMemoryBuilder()
                        .setInput(inputs.applyAsInt(source))
                        .setSchema(types.encode(schema));
            }
            case Node.FileScan scan -> encode(scan, message.getScanBuilder());
            case Node.Project(var input, var columns) -> {
                features.accept("project");
                message.getProjectBuilder().setInput(at(input)).addAllExpressions(at(columns));
            }
            case Node.Filter(var input, var predicate) -> {
                features.accept("filter");
                message.getFilterBuilder().setInput(at(input)).setPredicate(at(predicate));
            }
            case Node.WithColumns(var input, var columns) -> {
                features.accept("with_columns");
                message.getWithColumnsBuilder().setInput(at(input)).addAllExpressions(at(columns));
            }
            case Node.GroupByAgg(var input, var keys, var aggregations, var maintainOrder) -> {
                features.accept("groupby_agg");
                message.getGroupbyAggBuilder()
                        .setInput(at(input))
                        .addAllKeys(at(keys))
                        .addAllAggregations(at(aggregations))
                        .setMaintainOrder(maintainOrder);
            }
            case Node.Sort(var input, var by, SortOptions order) -> {
                features.accept("sort");
                message.getSortBuilder()
                        .setInput(at(input))
                        .addAllBy(at(by))
                        .addAllDescending(order.descending())
                        .addAllNullsLast(order.nullsLast())
                        .setMaintainOrder(order.maintainOrder());
            }
            case Node.Limit(var input, var rows) -> {
                features.accept("limit");
                message.getLimitBuilder().setInput(at(input)).setRows(rows);
            }
            case Node.Slice(var input, var offset, var length) -> {
                features.accept("slice");
                var slice = message.getSliceBuilder().setInput(at(input)).setOffset(offset);
                length.ifPresent(slice::setLength);
            }
            case Node.Unique(var input, var subset, var keep, var maintainOrder) -> {
                features.accept("unique");
                message.getUniqueBuilder()
                        .setInput(at(input))
                        .addAllSubset(at(subset))
                        .setKeepValue(EnumValues.number(keep))
                        .setMaintainOrder(maintainOrder);
            }
            case Node.Rename(var input, var existing, var renamed, var allowMissing) -> {
                features.accept("rename");
                message.getRenameBuilder()
                        .setInput(at(input))
                        .addAllExisting(existing)
                        .addAllRenamed(renamed)
                        .setAllowMissing(allowMissing);
            }
            case Node.Drop(var input, var columns) -> {
                features.accept("drop");
                message.getDropBuilder().setInput(at(input)).addAllColumns(at(columns));
            }
            case Node.Concat(var parts, var how) -> {
                features.accept("concat." + Names.lower(how.name()));
                message.getConcatBuilder()
                        .addAllInputs(atNodes(parts))
                        .setHowValue(EnumValues.number(how));
            }
            case Node.Explode(var input, var columns, var skipEmpty, var skipNulls) -> {
                features.accept("explode");
                message.getExplodeBuilder()
                        .setInput(at(input))
                        .addAllColumns(at(columns))
                        .setSkipEmpty(skipEmpty)
                        .setSkipNulls(skipNulls);
            }
            case Node.Unpivot(var input, var on, var index, var variableName, var valueName) -> {
                features.accept("unpivot");
                var unpivot =
                        message.getUnpivotBuilder()
                                .setInput(at(input))
                                .addAllOn(at(on))
                                .addAllIndex(at(index));
                variableName.ifPresent(unpivot::setVariableName);
                valueName.ifPresent(unpivot::setValueName);
            }
            case Node.WithRowIndex(var input, var name, var offset) -> {
                features.accept("with_row_index");
                message.getWithRowIndexBuilder()
                        .setInput(at(input))
                        .setName(name)
                        .setOffset(offset);
            }
            case Node.Sink(var input, var path, var options) -> {
                String format = FileOptions.format(options);
                features.accept("sink." + format);
                files.encode(
                        options,
                        message.getSinkBuilder().setInput(at(input)).setPath(path),
                        format);
            }
            case Node.Sql(var query, var names, var tables) -> {
                features.accept("sql");
                message.getSqlBuilder()
                        .setQuery(query)
                        .addAllNames(names)
                        .addAllInputs(atNodes(tables));
            }
            case Node.Unnest(var input, var columns, var separator) -> {
                features.accept("unnest");
                var unnest =
                        message.getUnnestBuilder().setInput(at(input)).addAllColumns(at(columns));
                separator.ifPresent(unnest::setSeparator);
            }
            case Node.Reverse(var input) -> {
                features.accept("reverse");
                message.getReverseBuilder().setInput(at(input));
            }
            case Node.MapBatches(var input, var function, var schema, var options) -> {
                features.accept("map_batches");
                message.getMapBatchesBuilder()
                        .setInput(at(input))
                        .setFunction(functions.applyAsInt(function))
                        .setSchema(types.encode(schema))
                        .setName(options.name())
                        .setWhole(options.whole());
            }
            case Node.DropNulls(var input, var subset) -> {
                features.accept("drop_nulls");
                message.getDropNullsBuilder().setInput(at(input)).addAllSubset(at(subset));
            }
            case Node.Join join -> encode(join, message.getJoinBuilder());
        }
        return message.build();
    }

    private void encode(Node.FileScan scan, Scan.Builder message) {
        String format = FileOptions.format(scan.options());
        features.accept("scan." + format);
        var file =
                dev.kakehashi.internal.proto.FileScan.newBuilder()
                        .addAllPaths(scan.paths())
                        .addAllInputs(scan.sources().stream().map(inputs::applyAsInt).toList());
        files.encode(scan.options(), file, message, format);
    }

    private void encode(Node.Join join, dev.kakehashi.internal.proto.Join.Builder message) {
        features.accept("join." + Names.lower(join.how().name()));
        message.setLeft(at(join.left()))
                .setRight(at(join.right()))
                .setHowValue(EnumValues.number(join.how()))
                .addAllLeftOn(at(join.leftOn()))
                .addAllRightOn(at(join.rightOn()))
                .addAllPredicates(at(join.predicates()));
        JoinOptions options = join.options();
        message.setNullsEqual(options.nullsEqual());
        options.suffix().ifPresent(message::setSuffix);
        options.coalesce().map(EnumValues::number).ifPresent(message::setCoalesceValue);
        options.validation().map(EnumValues::number).ifPresent(message::setValidateValue);
        options.maintainOrder().map(EnumValues::number).ifPresent(message::setMaintainOrderValue);
    }

    private int at(Node node) {
        return nodes.applyAsInt(node);
    }

    private int at(Expression expression) {
        return expressions.applyAsInt(expression);
    }

    private List<Integer> at(List<Expression> parts) {
        return parts.stream().map(this::at).toList();
    }

    private List<Integer> atNodes(List<Node> parts) {
        return parts.stream().map(this::at).toList();
    }
}
