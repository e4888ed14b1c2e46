import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class Unpacking {
    static PyTuple swap(PyTuple pair) {
        long first = (long) pair.get(0);
        String second = (String) pair.get(1);
        return PyTuple.of(second, first);
    }

    public static void main(String[] arguments) {
        Launcher.main("unpacking.py", arguments, Unpacking::run);
    }

    static void run() {
        PyTuple tuple = swap(PyTuple.of(1L, "one"));
        String a = (String) tuple.get(0);
        long b = (long) tuple.get(1);
        Object[] parts = Iteration.unpackStarred(PyList.ofLongs(1L, 2L, 3L), 1, 0);
        long head = (long) parts[0];
        PyList<Long> tail = (PyList<Long>) parts[1];
        print(a, b, head, tail);
    }
}
