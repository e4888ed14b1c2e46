package dev.kakehashi.runtime.library.pathlib;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.io.Files;

import java.util.ArrayList;
import java.util.List;

/// The parts of a path: its root, and the names.
///
/// @param root `/`, `//` or nothing
/// @param names without empty ones and without `.`
record PathParts(String root, List<String> names) {
    PathParts {
        names = List.copyOf(names);
    }

    static PathParts of(Object... segments) {
        String root = "";
        List<String> names = new ArrayList<>();
        for (Object segment : segments) {
            String text = text(segment);
            if (text.startsWith("/")) {
                root = text.startsWith("//") && !text.startsWith("///") ? "//" : "/";
                names.clear();
            }
            for (String name : text.split("/", -1)) {
                if (!name.isEmpty() && !name.equals(".")) {
                    names.add(name);
                }
            }
        }
        return new PathParts(root, names);
    }

    private static String text(Object segment) {
        if (segment instanceof PurePath || segment instanceof String) {
            return Files.name(segment);
        }
        try {
            return Files.name(segment);
        } catch (TypeError wrong) {
            throw new TypeError(
                    "expected str, bytes or os.PathLike object, not " + Repr.typeName(segment));
        }
    }

    String text() {
        String text = root + String.join("/", names);
        return text.isEmpty() ? "." : text;
    }

    String name() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    PathParts parent() {
        return names.isEmpty() ? this : new PathParts(root, names.subList(0, names.size() - 1));
    }

    PathParts withName(String name) {
        List<String> all = new ArrayList<>(names);
        all.set(all.size() - 1, name);
        return new PathParts(root, all);
    }

    PathParts with(String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return new PathParts(root, all);
    }

    /// {@return root and names}
    List<String> all() {
        List<String> all = new ArrayList<>();
        if (!root.isEmpty()) {
            all.add(root);
        }
        all.addAll(names);
        return all;
    }
}
