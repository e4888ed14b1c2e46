// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.Source;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.SourceModule;
import dev.kakehashi.emitter.ast.Statement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Builds the tree from the worker's rows. Parts come before the whole, so that nothing recurs,
/// however deep the source is nested.
final class TreeReader {
    private final Source source;

    TreeReader(Source source) {
        this.source = source;
    }

    SourceModule read(List<?> rows) {
        List<Node> nodes = new ArrayList<>(rows.size());
        @Nullable String[] owners = PrivateNames.owners(rows);
        for (Object row : rows) {
            if (!(row instanceof List<?> cells)) {
                throw new IllegalStateException("a node of the worker's tree is no row: " + row);
            }
            nodes.add(node(new Fields(new Row(cells), nodes, owners[nodes.size()])));
        }
        return (SourceModule) nodes.getLast();
    }

    private Node node(Fields fields) {
        if (fields.kind().equals("Module")) {
            return new SourceModule(fields.position(), fields.nodes(0, Statement.class));
        }
        Node node = ExpressionReader.read(fields);
        if (node == null) {
            node = StatementReader.read(fields);
        }
        if (node == null) {
            node = PartReader.read(fields);
        }
        if (node == null) {
            node = PatternReader.read(fields);
        }
        if (node == null) {
            throw unknown(fields);
        }
        return node;
    }

    /// What a newer Python has and this tree has not.
    private TranslationException unknown(Fields fields) {
        return new TranslationException(
                List.of(
                        Diagnostic.unsupported(
                                source,
                                fields.position(),
                                "Python's %s is not supported".formatted(fields.kind()),
                                "it is newer than Python 3.13; write it in older syntax")));
    }
}
