// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.plan.Node;

import java.util.List;

/// What a step of a query is made of.
final class NodeParts {
    private NodeParts() {}

    /// {@return the steps that it reads from}
    static List<Node> inputs(Node node) {
        return switch (node) {
            case Node.MemoryScan _, Node.FileScan _ -> List.of();
            case Node.Project project -> List.of(project.input());
            case Node.Filter filter -> List.of(filter.input());
            case Node.WithColumns withColumns -> List.of(withColumns.input());
            case Node.GroupByAgg groupBy -> List.of(groupBy.input());
            case Node.Sort sort -> List.of(sort.input());
            case Node.Limit limit -> List.of(limit.input());
            case Node.Slice slice -> List.of(slice.input());
            case Node.Unique unique -> List.of(unique.input());
            case Node.Rename rename -> List.of(rename.input());
            case Node.Drop drop -> List.of(drop.input());
            case Node.Concat concat -> concat.inputs();
            case Node.Explode explode -> List.of(explode.input());
            case Node.Unpivot unpivot -> List.of(unpivot.input());
            case Node.WithRowIndex withRowIndex -> List.of(withRowIndex.input());
            case Node.Sink sink -> List.of(sink.input());
            case Node.Sql sql -> sql.inputs();
            case Node.Unnest unnest -> List.of(unnest.input());
            case Node.Reverse reverse -> List.of(reverse.input());
            case Node.DropNulls dropNulls -> List.of(dropNulls.input());
            case Node.MapBatches map -> List.of(map.input());
            case Node.Join join -> List.of(join.left(), join.right());
        };
    }
}
