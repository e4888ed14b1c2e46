package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;

/// The statements of a Java block while it is written.
public final class Body {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private boolean empty = true;

    public void statement(String format, Object... arguments) {
        code.addStatement(format, arguments);
        empty = false;
    }

    public void begin(String format, Object... arguments) {
        code.beginControlFlow(format, arguments);
        empty = false;
    }

    public void next(String format, Object... arguments) {
        code.nextControlFlow(format, arguments);
    }

    public void end() {
        code.endControlFlow();
    }

    /// A block that ends with more than a brace: a lambda.
    public void end(String format, Object... arguments) {
        code.unindent().add("}" + format + ";\n", arguments);
    }

    public void comment(String text) {
        code.add("// $L\n", text);
        empty = false;
    }

    public void add(Body other) {
        code.add(other.code.build());
        empty &= other.empty;
    }

    public void add(CodeBlock other) {
        code.add(other);
        empty = false;
    }

    public boolean isEmpty() {
        return empty;
    }

    public CodeBlock build() {
        return code.build();
    }
}
