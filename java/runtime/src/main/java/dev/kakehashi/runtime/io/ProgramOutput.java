package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Str;

import java.io.OutputStream;

/// A standard stream that the program has replaced by an object of its own: `sys.stdout = …`.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // What the program does may wait.
final class ProgramOutput extends TextOutput {
    private final Object target;

    /// @param target has the methods `write` and `flush`
    ProgramOutput(Object target) {
        super(OutputStream.nullOutputStream(), "<object>", false);
        this.target = target;
    }

    @Override
    public long write(String text) {
        Attributes.call(target, "write", text);
        return Str.length(text);
    }

    @Override
    public void line(String text) {
        write(text);
        write("\n");
    }

    @Override
    public void flush() {
        if (Attributes.has(target, "flush")) {
            Attributes.call(target, "flush");
        }
    }
}
