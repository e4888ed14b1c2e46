package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.Types;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

import java.util.Iterator;

/// What `csv.reader` gives: the rows, each a list of texts. Not safe for several threads.
@Python("_csv.reader")
@SuppressWarnings("MemberName")
public final class CsvReader extends PyInstance {
    private enum State {
        START_FIELD,
        FIELD,
        ESCAPED,
        ESCAPED_LINE,
        QUOTED,
        ESCAPED_IN_QUOTES,
        QUOTE_IN_QUOTES,
        END
    }

    private final Iterator<Object> lines;
    private final Dialect dialect;
    private long read;
    private State state = State.START_FIELD;
    private PyList<Object> row = new PyList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean number;

    CsvReader(Object lines, Object dialect, PyDict<String, Object> options) {
        this.lines = Iteration.iterator(lines);
        this.dialect = Dialect.of(dialect, options);
    }

    /// {@return how many lines were read}
    @Python("line_num")
    public long read() {
        return read;
    }

    @Override
    public Object __iter__() {
        return this;
    }

    @Override
    @Python("__next__(self)")
    public Object __next__() {
        row = new PyList<>();
        field.setLength(0);
        state = State.START_FIELD;
        boolean started = false;
        do {
            if (!lines.hasNext()) {
                if (started && (!field.isEmpty() || state == State.QUOTED)) {
                    if (dialect.strict()) {
                        throw new CsvError("unexpected end of data");
                    }
                    save();
                    return row;
                }
                throw new StopIteration();
            }
            Object line = lines.next();
            if (!(line instanceof String text)) {
                throw new CsvError(
                        "iterator should return strings, not "
                                + Repr.typeName(line)
                                + " (the file should be opened in text mode)");
            }
            read++;
            boolean blank =
                    text.isEmpty() || text.equals("\n") || text.equals("\r\n") || text.equals("\r");
            if (!started && blank) {
                return row;
            }
            started = true;
            text.codePoints().forEach(this::character);
            end();
        } while (state != State.START_FIELD && state != State.END);
        return row;
    }

    private void end() {
        switch (state) {
            case START_FIELD, FIELD, QUOTE_IN_QUOTES -> save();
            case ESCAPED -> {
                field.append('\n');
                state = State.FIELD;
            }
            case ESCAPED_IN_QUOTES -> {
                field.append('\n');
                state = State.QUOTED;
            }
            case QUOTED, ESCAPED_LINE, END -> {}
        }
    }

    private void save() {
        String text = field.toString();
        field.setLength(0);
        boolean real = number && dialect.quoting() == Dialect.NONNUMERIC;
        row.add(real ? Types.FLOAT.call(text) : text);
        number = false;
        state = State.START_FIELD;
    }

    private static boolean ends(int c) {
        return c == '\n' || c == '\r';
    }

    private void character(int c) {
        switch (state) {
            case START_FIELD -> start(c);
            case FIELD -> plain(c);
            case ESCAPED -> {
                field.appendCodePoint(c);
                state = ends(c) ? State.ESCAPED_LINE : State.FIELD;
            }
            case ESCAPED_LINE -> {
                state = State.FIELD;
                plain(c);
            }
            case QUOTED -> quoted(c);
            case ESCAPED_IN_QUOTES -> {
                field.appendCodePoint(c);
                state = State.QUOTED;
            }
            case QUOTE_IN_QUOTES -> behindQuote(c);
            case END -> {
                if (!ends(c)) {
                    throw new CsvError(
                            "new-line character seen in unquoted field - do you need to open the"
                                    + " file in universal-newline mode?");
                }
            }
        }
    }

    private void start(int c) {
        if (ends(c)) {
            save();
            state = State.END;
        } else if (c == dialect.quote() && dialect.quoting() != Dialect.NONE) {
            state = State.QUOTED;
        } else if (c == dialect.escape() && c != 0) {
            state = State.ESCAPED;
        } else if (c == ' ' && dialect.skipsSpace()) {
            state = State.START_FIELD;
        } else if (c == dialect.delimiter()) {
            save();
        } else {
            number = true;
            field.appendCodePoint(c);
            state = State.FIELD;
        }
    }

    private void plain(int c) {
        if (ends(c)) {
            save();
            state = State.END;
        } else if (c == dialect.escape() && c != 0) {
            state = State.ESCAPED;
        } else if (c == dialect.delimiter()) {
            save();
        } else {
            field.appendCodePoint(c);
        }
    }

    private void quoted(int c) {
        if (c == dialect.escape() && c != 0) {
            state = State.ESCAPED_IN_QUOTES;
        } else if (c == dialect.quote() && dialect.quoting() != Dialect.NONE) {
            state = dialect.doubled() ? State.QUOTE_IN_QUOTES : State.FIELD;
        } else {
            field.appendCodePoint(c);
        }
    }

    private void behindQuote(int c) {
        if (c == dialect.quote() && dialect.quoting() != Dialect.NONE) {
            field.appendCodePoint(c);
            state = State.QUOTED;
        } else if (c == dialect.delimiter()) {
            save();
        } else if (ends(c)) {
            save();
            state = State.END;
        } else if (!dialect.strict()) {
            field.appendCodePoint(c);
            state = State.FIELD;
        } else {
            throw new CsvError(
                    "'"
                            + Character.toString(dialect.delimiter())
                            + "' expected after '"
                            + Character.toString(dialect.quote())
                            + "'");
        }
    }
}
