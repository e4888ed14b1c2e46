package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.StopIteration;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// Python's `csv.DictReader`: the rows, each a dict. The first row has the names where none are
/// given.
@Python("csv.DictReader")
@SuppressWarnings("MemberName")
public class DictReader extends LibraryInstance {
    private final CsvReader reader;
    private final Object rest;
    private final Object missing;
    private Object names;

    /// @param lines an iterable of lines
    @Python(
            "DictReader(f, fieldnames=None, restkey=None, restval=None, dialect='excel',"
                    + " **kwds)")
    public DictReader(
            Object lines,
            Object names,
            Object rest,
            Object missing,
            Object dialect,
            PyDict<String, Object> options) {
        this.reader = new CsvReader(lines, dialect, options);
        this.names = names == null ? null : PyList.from(names);
        this.rest = rest;
        this.missing = missing;
    }

    /// {@return the names of the fields}
    @Python("fieldnames")
    public final Object fieldnames() {
        if (names == null) {
            try {
                names = reader.__next__();
            } catch (StopIteration empty) {
                return null;
            }
        }
        return names;
    }

    /// Sets the names of the fields.
    @Python("fieldnames")
    public final void setFieldnames(Object given) {
        names = given;
    }

    /// {@return how many lines were read}
    @Python("line_num")
    public final long read() {
        return reader.read();
    }

    @Override
    public Object __iter__() {
        return this;
    }

    @Override
    @Python("__next__(self)")
    public Object __next__() {
        Object[] keys = Iteration.toArray(fieldnames() == null ? new PyList<>() : fieldnames());
        PyList<?> row = (PyList<?>) reader.__next__();
        while (row.size() == 0) {
            row = (PyList<?>) reader.__next__();
        }
        PyDict<Object, Object> entry = new PyDict<>();
        for (int i = 0; i < keys.length; i++) {
            entry.put(keys[i], i < row.size() ? row.get(i) : missing);
        }
        if (row.size() > keys.length) {
            PyList<Object> more = new PyList<>();
            for (int i = keys.length; i < row.size(); i++) {
                more.add(row.get(i));
            }
            entry.put(rest, more);
        }
        return entry;
    }
}
