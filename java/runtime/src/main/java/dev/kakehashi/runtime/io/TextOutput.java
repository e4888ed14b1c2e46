package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.error.OSError;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A standard stream that is written: UTF-8, buffered. Safe for several threads.
@Python("TextIOWrapper")
public class TextOutput {
    private static final int BUFFER = 1 << 14;

    private final OutputStream target;
    private final String name;
    private final boolean eachLine;
    private final StringBuilder buffer = new StringBuilder(BUFFER);

    /// @param target where the bytes go
    /// @param name as Python calls the stream
    /// @param eachLine whether each write goes out at once
    public TextOutput(OutputStream target, String name, boolean eachLine) {
        this.target = target;
        this.name = name;
        this.eachLine = eachLine;
    }

    /// {@return how many characters were written}
    @Python("write(self, s, /)")
    public synchronized long write(String text) {
        buffer.append(text);
        if (eachLine || buffer.length() >= BUFFER) {
            flush();
        }
        return Str.length(text);
    }

    /// Writes a line.
    public synchronized void line(String text) {
        buffer.append(text).append('\n');
        if (eachLine || buffer.length() >= BUFFER) {
            flush();
        }
    }

    /// Writes out what is buffered.
    @Python("flush(self, /)")
    public synchronized void flush() {
        if (buffer.isEmpty()) {
            return;
        }
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            target.write(bytes);
            target.flush();
        } catch (IOException failure) {
            throw OSError.of(32, "Broken pipe", null);
        }
    }

    /// {@return as what it is known}
    @Python("name")
    public String name() {
        return name;
    }

    /// {@return whether a person sees it: never known here}
    @Python("isatty(self, /)")
    public boolean isTerminal() {
        return false;
    }

    @Override
    public String toString() {
        return "<_io.TextIOWrapper name='" + name + "' mode='w' encoding='utf-8'>";
    }
}
