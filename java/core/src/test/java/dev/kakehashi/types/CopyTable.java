// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.testing.Python;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table of what is copied.
///
/// @param rows by the names of types and layouts
record CopyTable(Map<String, Row> rows) {
    /// What a row says.
    ///
    /// @param into what happens on the way into the engine
    /// @param out and on the way back
    record Row(String into, String out) {}

    static CopyTable ofReadme() throws IOException {
        List<String> lines = Files.readAllLines(Python.scripts().resolve("../../README.md"));
        Map<String, Row> rows = new LinkedHashMap<>();
        lines.stream()
                .skip(lines.indexOf("## Zero copy, and when not"))
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.split(" *\\| *")))
                .forEach(cells -> rows.put(cells.get(1), new Row(cells.get(2), cells.get(3))));
        return new CopyTable(rows);
    }

    Row row(String name) {
        return rows.getOrDefault(name, new Row("not in the table", "not in the table"));
    }

    Set<String> names() {
        return rows.keySet();
    }
}
