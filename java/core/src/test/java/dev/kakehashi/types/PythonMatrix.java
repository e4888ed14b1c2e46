// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import dev.kakehashi.testing.Python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What py-polars says of each cell.
///
/// @param types of the samples, in order
/// @param answers `works` or an error, by position and operation
record PythonMatrix(List<String> types, List<Map<String, String>> answers) {
    static PythonMatrix compute(Path folder) {
        PythonMatrix matrix = new PythonMatrix(new ArrayList<>(), new ArrayList<>());
        Python.run("type_matrix.py", folder).lines().forEach(matrix::add);
        return matrix;
    }

    private void add(String line) {
        List<String> parts = List.of(line.split("\t", 3));
        if (parts.get(1).equals("type")) {
            types.add(parts.get(2));
            answers.add(new HashMap<>());
        } else {
            answers.get(Integer.parseInt(parts.get(0))).put(parts.get(1), parts.get(2));
        }
    }

    String answer(Cell cell) {
        return Objects.requireNonNull(
                answers.get(cell.position()).get(cell.operation().pythonName()), cell::toString);
    }
}
