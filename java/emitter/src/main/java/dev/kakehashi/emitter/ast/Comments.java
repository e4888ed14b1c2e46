// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The comments of a source, at the statements they belong to.
///
/// A comment in a line of its own belongs before the statement that follows; at the end of a block,
/// after the block's last statement. One at the end of a line belongs beside the statement that
/// began last.
public final class Comments {
    private final IdentityHashMap<Statement, List<Comment>> before = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, List<Comment>> beside = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, List<Comment>> after = new IdentityHashMap<>();
    private final List<Comment> orphans = new ArrayList<>();

    private Comments() {}

    /// {@return the comments, attached}
    ///
    /// @param comments in the order of the source
    public static Comments attach(SourceModule module, List<Comment> comments) {
        List<Placed> statements = new ArrayList<>();
        collect(module.body(), statements);
        Comments attached = new Comments();
        int next = 0;
        for (Comment comment : comments) {
            while (next < statements.size() && !statements.get(next).isAfter(comment)) {
                next++;
            }
            attached.place(comment, statements, next);
        }
        return attached;
    }

    /// {@return the comments in lines of their own that stand before a statement}
    public List<Comment> before(Statement statement) {
        return before.getOrDefault(statement, List.of());
    }

    /// {@return the comments at the end of a statement's lines; of a compound statement, of its
    /// head}
    public List<Comment> beside(Statement statement) {
        return beside.getOrDefault(statement, List.of());
    }

    /// {@return the comments that end a block after its last statement}
    public List<Comment> after(Statement statement) {
        return after.getOrDefault(statement, List.of());
    }

    /// {@return those of a source without a statement}
    public List<Comment> orphans() {
        return orphans;
    }

    private void place(Comment comment, List<Placed> statements, int next) {
        if (statements.isEmpty()) {
            orphans.add(comment);
        } else if (!comment.alone() && next > 0) {
            add(beside, statements.get(next - 1).statement(), comment);
        } else if (next > 0 && statements.get(next - 1).holds(comment)) {
            add(before, statements.get(next - 1).statement(), comment);
        } else if (next < statements.size() && statements.get(next).column() >= comment.column()) {
            add(before, statements.get(next).statement(), comment);
        } else {
            endOfBlock(comment, statements, next);
        }
    }

    /// A comment that is indented deeper than what follows belongs to the block that ends here.
    private void endOfBlock(Comment comment, List<Placed> statements, int next) {
        for (int i = next - 1; i >= 0; i--) {
            if (statements.get(i).column() <= comment.column()) {
                add(after, statements.get(i).statement(), comment);
                return;
            }
        }
        add(before, statements.get(Math.min(next, statements.size() - 1)).statement(), comment);
    }

    private static void add(
            IdentityHashMap<Statement, List<Comment>> map, Statement statement, Comment comment) {
        map.computeIfAbsent(statement, _ -> new ArrayList<>()).add(comment);
    }

    private static void collect(List<Statement> body, List<Placed> statements) {
        for (Statement statement : body) {
            statements.add(Placed.of(statement));
            for (List<Statement> block : statement.blocks()) {
                collect(block, statements);
            }
        }
    }

    /// A statement with its first line, which is that of its first decorator.
    private record Placed(Statement statement, int line, int column) {
        static Placed of(Statement statement) {
            List<Expression> decorators =
                    switch (statement) {
                        case Statement.FunctionDef function -> function.decorators();
                        case Statement.ClassDef type -> type.decorators();
                        default -> List.of();
                    };
            Position position = statement.position();
            int line =
                    decorators.isEmpty()
                            ? position.line()
                            : Math.min(position.line(), decorators.getFirst().position().line());
            return new Placed(statement, line, position.column());
        }

        boolean isAfter(Comment comment) {
            return line > comment.line() || (line == comment.line() && column > comment.column());
        }

        /// Whether the comment stands between the lines of a simple statement.
        boolean holds(Comment comment) {
            return statement.blocks().isEmpty() && comment.line() < statement.position().endLine();
        }
    }
}
