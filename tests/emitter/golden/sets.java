import static dev.kakehashi.runtime.Builtins.len;
import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.set;

import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

@SuppressWarnings("unchecked")
public final class Sets {
    static long distinct(PyList<Long> values) {
        PySet<Long> seen = (PySet<Long>) (PySet<?>) set(dev.kakehashi.runtime.value.PyTuple.EMPTY);
        for (long value : values) {
            if (!seen.contains(value)) {
                seen.add(value);
            }
        }
        return len(seen);
    }

    public static void main(String[] arguments) {
        Launcher.main("sets.py", arguments, Sets::run);
    }

    static void run() {
        print(distinct(PyList.ofLongs(1L, 2L, 1L, 3L)));
    }
}
