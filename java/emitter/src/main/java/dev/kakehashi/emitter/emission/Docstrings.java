package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The docstrings of functions and classes.
final class Docstrings {
    private Docstrings() {}

    /// The docstring of a body, as Python has it.
    static @Nullable String text(List<Statement> body) {
        return body.getFirst() instanceof Statement.ExpressionStatement statement
                        && statement.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? text
                : null;
    }

    /// The docstring of a body as Javadoc takes it.
    static @Nullable String javadoc(List<Statement> body) {
        String text = text(body);
        return text == null ? null : javadoc(text);
    }

    /// Documentation as Javadoc takes it.
    static String javadoc(String text) {
        return text.strip().replaceAll("\\n\\s*", "\n").replace("*/", "*&#47;").replace("$", "$$");
    }

    /// The statements after the docstring.
    static List<Statement> without(List<Statement> body) {
        return text(body) == null ? body : body.subList(1, body.size());
    }
}
