package dev.kakehashi.runtime.library.csv;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.List;

/// Python's `csv.DictWriter`: writes dicts as rows.
@Python("csv.DictWriter")
public class DictWriter extends LibraryInstance {
    /// The names of the fields, in order.
    @Python("fieldnames")
    public Object fieldnames;

    private final CsvWriter writer;
    private final Object missing;
    private final boolean strict;

    /// @param file what has a method `write`
    @Python(
            "DictWriter(f, fieldnames, restval='', extrasaction='raise', dialect='excel',"
                    + " **kwds)")
    public DictWriter(
            Object file,
            Object fieldnames,
            Object missing,
            String extras,
            Object dialect,
            PyDict<String, Object> options) {
        if (!extras.equals("raise") && !extras.equals("ignore")) {
            throw new ValueError("extrasaction (" + extras + ") must be 'raise' or 'ignore'");
        }
        this.writer = new CsvWriter(file, dialect, options);
        this.fieldnames = fieldnames;
        this.missing = missing;
        this.strict = extras.equals("raise");
    }

    /// {@return what the file says to the names, written as a row}
    @Python("writeheader(self)")
    public final Object writeheader() {
        return writer.writerow(fieldnames);
    }

    /// {@return what the file says to the row}
    @Python("writerow(self, rowdict)")
    public final Object writerow(Object row) {
        PyList<Object> names = PyList.from(fieldnames);
        if (strict) {
            List<String> extra = new ArrayList<>();
            for (Object key : Iteration.of(row)) {
                if (!Operator.contains(names, key)) {
                    extra.add(Repr.of(key));
                }
            }
            if (!extra.isEmpty()) {
                throw new ValueError(
                        "dict contains fields not in fieldnames: " + String.join(", ", extra));
            }
        }
        PyList<Object> values = new PyList<>();
        for (Object name : names) {
            values.add(Operator.contains(row, name) ? Operator.getItem(row, name) : missing);
        }
        return writer.writerow(values);
    }

    /// Writes rows one after the other.
    @Python("writerows(self, rowdicts)")
    public final void writerows(Object rows) {
        for (Object row : Iteration.of(rows)) {
            writerow(row);
        }
    }
}
