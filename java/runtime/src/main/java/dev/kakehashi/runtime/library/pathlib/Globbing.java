package dev.kakehashi.runtime.library.pathlib;

import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.NotImplementedError;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.os.OsFiles;
import dev.kakehashi.runtime.library.os.Wildcards;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the paths below a folder that are as a pattern says.
final class Globbing {
    private final Map<String, DiskPath> found = new LinkedHashMap<>();
    private final List<String> wanted;
    private final boolean foldersOnly;

    private Globbing(List<String> wanted, boolean foldersOnly) {
        this.wanted = wanted;
        this.foldersOnly = foldersOnly;
    }

    static Iterator<Object> of(DiskPath folder, String pattern, boolean deep) {
        if (pattern.isEmpty() && !deep) {
            throw new ValueError("Unacceptable pattern: " + Repr.of(pattern));
        }
        PathParts parts = PathParts.of(pattern);
        if (!parts.root().isEmpty()) {
            throw new NotImplementedError("Non-relative patterns are unsupported");
        }
        List<String> wanted = new ArrayList<>(parts.names());
        if (deep) {
            wanted.add(0, "**");
        }
        Globbing search = new Globbing(wanted, pattern.endsWith("/"));
        if (folder.isFolder()) {
            search.from(folder, 0);
        }
        return new ArrayList<Object>(search.found.values()).iterator();
    }

    private void from(DiskPath path, int index) {
        if (index == wanted.size()) {
            if (!foldersOnly || path.isFolder()) {
                found.putIfAbsent(path.fspath(), path);
            }
            return;
        }
        String name = wanted.get(index);
        if (name.equals("**")) {
            below(path, index + 1);
        } else if (name.equals("..") || !Wildcards.isWild(name)) {
            DiskPath next = path.of(path.parts.with(name));
            if (next.exists()) {
                from(next, index + 1);
            }
        } else {
            Pattern pattern = Wildcards.pattern(name);
            for (String each : names(path)) {
                DiskPath next = path.of(path.parts.with(each));
                if (pattern.matcher(each).matches()
                        && (index + 1 == wanted.size() || next.isFolder())) {
                    from(next, index + 1);
                }
            }
        }
    }

    /// The folder itself and all below it.
    private void below(DiskPath folder, int index) {
        from(folder, index);
        for (String each : names(folder)) {
            DiskPath next = folder.of(folder.parts.with(each));
            if (next.isFolder() && !next.isLink()) {
                below(next, index);
            }
        }
    }

    private static List<String> names(DiskPath folder) {
        try {
            List<String> names = new ArrayList<>();
            OsFiles.listdir(folder.fspath()).forEach(names::add);
            return names;
        } catch (OSError closed) {
            return List.of();
        }
    }
}
