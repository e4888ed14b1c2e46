package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.ast.Position;
import dev.kakehashi.emitter.ast.Statement;

import java.util.List;

/// How much code the body of a module is. Java's methods end at 64 KB, so the body of a large module
/// becomes several, which share its variables as fields.
final class ModuleSize {
    /// Lines of the source outside of functions. Code of as many is far below what a method holds.
    private static final int LARGE = 400;

    /// Characters of Java source in one method.
    static final int METHOD = 24_000;

    private ModuleSize() {}

    static boolean isLarge(List<Statement> body) {
        return lines(body) > LARGE;
    }

    private static int lines(List<Statement> body) {
        int lines = 0;
        for (Statement statement : body) {
            Position at = statement.position();
            lines +=
                    switch (statement) {
                        case Statement.FunctionDef function -> 2;
                        case Statement.ClassDef type -> 2 + lines(type.body());
                        default -> at.endLine() - at.line() + 1 + (at.endLine() == at.line() ? wide(at) : 0);
                    };
        }
        return lines;
    }

    /// A line that is far longer than others holds as much as several.
    private static int wide(Position at) {
        return (at.endColumn() - at.column()) / 200;
    }
}
