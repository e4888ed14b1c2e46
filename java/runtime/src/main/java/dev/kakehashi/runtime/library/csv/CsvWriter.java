package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.math.BigInteger;

/// What `csv.writer` gives: writes rows to a file. Not safe for several threads.
@Python("_csv.writer")
public final class CsvWriter extends PyInstance {
    private final Object file;
    private final Dialect dialect;

    CsvWriter(Object file, Object dialect, PyDict<String, Object> options) {
        if (!Attributes.has(file, "write")) {
            throw new TypeError("argument 1 must have a \"write\" method");
        }
        this.file = file;
        this.dialect = Dialect.of(dialect, options);
    }

    /// {@return what the file says to the row}
    @Python("writerow(self, row, /)")
    public Object writerow(Object row) {
        if (!Iteration.isIterable(row)) {
            throw new CsvError("iterable expected, not " + Repr.typeName(row));
        }
        StringBuilder line = new StringBuilder();
        Object[] fields = Iteration.toArray(row);
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                line.appendCodePoint(dialect.delimiter());
            }
            field(line, fields[i], fields.length == 1);
        }
        return Attributes.call(file, "write", line.append(dialect.terminator()).toString());
    }

    /// Writes rows one after the other.
    @Python("writerows(self, rows, /)")
    public void writerows(Object rows) {
        for (Object row : Iteration.of(rows)) {
            writerow(row);
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof Boolean
                || (value != null && Attributes.typeHas(value, "__float__"));
    }

    private void field(StringBuilder line, Object value, boolean alone) {
        String text = value == null ? "" : Repr.str(value);
        boolean quoted =
                dialect.quoting() == Dialect.ALL
                        || (dialect.quoting() == Dialect.NONNUMERIC && !isNumber(value));
        StringBuilder written = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean special =
                    c == dialect.delimiter()
                            || (c == dialect.escape() && c != 0)
                            || (c == dialect.quote() && c != 0)
                            || c == '\n'
                            || c == '\r'
                            || dialect.terminator().indexOf(c) >= 0;
            if (special) {
                boolean escaped = dialect.quoting() == Dialect.NONE;
                if (c == dialect.quote() && !escaped) {
                    if (dialect.doubled()) {
                        written.appendCodePoint(c);
                    } else {
                        escaped = true;
                    }
                } else if (c == dialect.escape() && c != 0) {
                    escaped = true;
                }
                if (escaped) {
                    if (dialect.escape() == 0) {
                        throw new CsvError("need to escape, but no escapechar set");
                    }
                    written.appendCodePoint(dialect.escape());
                } else {
                    quoted = true;
                }
            }
            written.appendCodePoint(c);
        }
        if (text.isEmpty() && alone) {
            if (dialect.quoting() == Dialect.NONE) {
                throw new CsvError("single empty field record must be quoted");
            }
            quoted = true;
        }
        if (quoted) {
            line.appendCodePoint(dialect.quote()).append(written).appendCodePoint(dialect.quote());
        } else {
            line.append(written);
        }
    }
}
