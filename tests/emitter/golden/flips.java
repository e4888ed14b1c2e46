import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Flips {
    static long flips(PyList<Long> perm) {
        long count = 0;
        while (perm.getLong(0) != 0) {
            long k = perm.getLong(0);
            PyList<Long> value = (PyList<Long>) Operator.slice(perm, k, null, -1L);
            perm.setSlice(0, k + 1, value);
            count++;
        }
        return count;
    }

    public static void main(String[] arguments) {
        Launcher.main("flips.py", arguments, Flips::run);
    }

    static void run() {
        print(flips(PyList.ofLongs(2L, 0L, 3L, 1L)));
    }
}
