package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

/// The module `csv`: its functions and constants.
@Python("csv")
public final class CsvModule {
    /// Fields are quoted that need it.
    @Python("QUOTE_MINIMAL")
    public static final long QUOTE_MINIMAL = Dialect.MINIMAL;

    /// All fields are quoted.
    @Python("QUOTE_ALL")
    public static final long QUOTE_ALL = Dialect.ALL;

    /// All fields are quoted but numbers.
    @Python("QUOTE_NONNUMERIC")
    public static final long QUOTE_NONNUMERIC = Dialect.NONNUMERIC;

    /// No field is quoted.
    @Python("QUOTE_NONE")
    public static final long QUOTE_NONE = Dialect.NONE;

    private CsvModule() {}

    /// {@return the rows of lines}
    @Python("reader(iterable, /, dialect='excel', **fmtparams)")
    public static CsvReader reader(Object lines, Object dialect, PyDict<String, Object> options) {
        return new CsvReader(lines, dialect, options);
    }

    /// {@return what writes rows to a file}
    @Python("writer(fileobj, /, dialect='excel', **fmtparams)")
    public static CsvWriter writer(Object file, Object dialect, PyDict<String, Object> options) {
        return new CsvWriter(file, dialect, options);
    }

    /// Gives a dialect a name.
    @Python("register_dialect(name, dialect=None, **fmtparams)")
    public static void register(String name, Object dialect, PyDict<String, Object> options) {
        Dialect.known().put(name, Dialect.of(dialect, options));
    }

    /// Takes a name from a dialect.
    @Python("unregister_dialect(name)")
    public static void unregister(String name) {
        if (Dialect.known().remove(name) == null) {
            throw new CsvError("unknown dialect");
        }
    }

    /// {@return the names of dialects}
    @Python("list_dialects()")
    public static PyList<Object> names() {
        PyList<Object> names = new PyList<>();
        Dialect.known().keySet().stream().sorted().forEach(names::add);
        return names;
    }
}
