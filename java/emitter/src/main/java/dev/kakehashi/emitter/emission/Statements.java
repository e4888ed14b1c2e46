package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;

/// Which Java expressions may stand as statements.
final class Statements {
    private Statements() {}

    /// Whether a Java expression is a call that may stand alone.
    static boolean isStatement(CodeBlock code) {
        String text = code.toString();
        if (!text.endsWith(")") || text.startsWith("(")) {
            return text.startsWith("new ");
        }
        // The last parenthesis must belong to a call that is the whole expression.
        int depth = 0;
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '"' && (index == 0 || text.charAt(index - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && depth == 0 && (c == ' ' || c == '?' || c == '!')) {
                return text.startsWith("new ");
            }
        }
        return true;
    }
}
