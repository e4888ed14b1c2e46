// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The names that belong to a class alone: `__name` inside of `class Point` is `_Point__name`.
final class PrivateNames {
    /// Where the body of a class stands in its row, behind kind and place.
    private static final int BODY = 5 + 3;

    private PrivateNames() {}

    /// {@return for each row the class it stands in, or null}
    static @Nullable String[] owners(List<?> rows) {
        @Nullable String[] owners = new String[rows.size()];
        // The whole stands behind its parts, so it is met first.
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof List<?> cells) {
                boolean type = "ClassDef".equals(cells.getFirst());
                for (int cell = 5; cell < cells.size(); cell++) {
                    String owner = type && cell == BODY ? (String) cells.get(5) : owners[i];
                    if (owner != null && isParts(cells, cell)) {
                        pass(cells.get(cell), owner, owners);
                    }
                }
            }
        }
        return owners;
    }

    /// Numbers that are no rows: the value of a constant, and counts.
    private static boolean isParts(List<?> cells, int cell) {
        return switch (String.valueOf(cells.getFirst())) {
            case "Constant", "MatchSingleton" -> false;
            case "FormattedValue" -> cell != 6;
            case "ImportFrom" -> cell != 7;
            case "AnnAssign", "comprehension" -> cell != 8;
            default -> true;
        };
    }

    private static void pass(@Nullable Object cell, String owner, @Nullable String[] owners) {
        switch (cell) {
            case Long part -> owners[Math.toIntExact(part)] = owner;
            case List<?> parts -> parts.forEach(part -> pass(part, owner, owners));
            case null, default -> {
                // A name.
            }
        }
    }

    /// {@return the name as it is known inside of a class}
    static String mangled(String name, @Nullable String owner) {
        if (owner == null || !name.startsWith("__") || name.endsWith("__") || name.contains(".")) {
            return name;
        }
        String type = owner.replaceFirst("^_+", "");
        return type.isEmpty() ? name : "_" + type + name;
    }
}
