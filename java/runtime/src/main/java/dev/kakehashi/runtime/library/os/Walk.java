package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// Goes over a folder and those below it: `os.walk`. From the top, what the program takes out of a
/// list of folders is left out.
final class Walk implements Iterator<Object> {
    /// A folder that was read.
    private record Level(PyTuple found, String path, Iterator<Object> below) {}

    private final boolean fromTop;
    private final PyCallable told;
    private final boolean links;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Object next;

    Walk(String top, boolean fromTop, PyCallable told, boolean links) {
        this.fromTop = fromTop;
        this.told = told;
        this.links = links;
        enter(top);
    }

    private void enter(String path) {
        PyList<Object> folders = new PyList<>();
        PyList<Object> files = new PyList<>();
        try {
            for (Object name : OsFiles.listdir(path)) {
                boolean folder = Files.isDirectory(Disk.path(PathText.join(path, name)));
                (folder ? folders : files).add(name);
            }
        } catch (OSError failed) {
            if (told != null) {
                told.call(failed);
            }
            return;
        }
        PyTuple found = PyTuple.of(path, folders, files);
        if (fromTop) {
            next = found;
        }
        levels.push(new Level(found, path, fromTop ? null : folders.iterator()));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !levels.isEmpty()) {
            Level level = levels.pop();
            Iterator<?> below =
                    level.below == null ? ((PyList<?>) level.found.get(1)).iterator() : level.below;
            if (!below.hasNext()) {
                if (!fromTop) {
                    next = level.found;
                }
                continue;
            }
            @SuppressWarnings("unchecked")
            Iterator<Object> rest = (Iterator<Object>) below;
            levels.push(new Level(level.found, level.path, rest));
            String path = PathText.join(level.path, Repr.str(below.next()));
            if (links || !Files.isSymbolicLink(Disk.path(path))) {
                enter(path);
            }
        }
        return next != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object found = next;
        next = null;
        return found;
    }
}
