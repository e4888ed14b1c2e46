import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.sorted;

import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class Dictionaries {
    static PyDict<String, Long> count(PyList<String> words) {
        PyDict<String, Long> counts = new PyDict<String, Long>();
        for (String word : words) {
            counts.put(word, counts.get(word, 0L) + 1);
        }
        return counts;
    }

    public static void main(String[] arguments) {
        Launcher.main("dictionaries.py", arguments, Dictionaries::run);
    }

    static void run() {
        for (PyTuple item : (PyList<PyTuple>) (PyList<?>) sorted(count(Str.split("to be or not to be")).items(), null, false)) {
            String word = (String) item.get(0);
            long n = (long) item.get(1);
            print(word, n);
        }
    }
}
