import static dev.kakehashi.runtime.Builtins.enumerate;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class SearchElse {
    static void find(PyList<Long> values, long wanted) {
        search: {
            for (Object item : Iteration.of(enumerate(values, 0L))) {
                long index = (long) ((PyTuple) item).get(0);
                long value = (long) ((PyTuple) item).get(1);
                if (value == wanted) {
                    print("found at", index);
                    break search;
                }
            }
            print("not found");
        }
    }

    public static void main(String[] arguments) {
        Launcher.main("search_else.py", arguments, SearchElse::run);
    }

    static void run() {
        find(PyList.ofLongs(3L, 5L, 7L), 5);
        find(PyList.ofLongs(3L, 5L, 7L), 6);
    }
}
