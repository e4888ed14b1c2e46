package dev.kakehashi.runtime.io;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.OSError;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// A standard stream that is read: UTF-8, line by line. Safe for several threads.
@Python("TextIOWrapper")
public final class LineInput implements Iterable<String> {
    private final InputStream source;

    /// @param source where the bytes come from
    public LineInput(InputStream source) {
        this.source = new BufferedInputStream(source);
    }

    /// {@return the next line with its end; an empty text at the end of the stream}
    @Python("readline(self, /)")
    public synchronized String line() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = source.read(); b >= 0; b = source.read()) {
                line.write(b);
                if (b == '\n') {
                    break;
                }
            }
            String text = line.toString(StandardCharsets.UTF_8);
            return text.endsWith("\r\n") ? text.substring(0, text.length() - 2) + "\n" : text;
        } catch (IOException failure) {
            throw OSError.of(5, "Input/output error", null);
        }
    }

    /// {@return everything that is left}
    @Python("read(self, /)")
    public synchronized String read() {
        try {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw OSError.of(5, "Input/output error", null);
        }
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private String next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    next = line();
                }
                return !next.isEmpty();
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                String line = next;
                next = null;
                return line;
            }
        };
    }
}
