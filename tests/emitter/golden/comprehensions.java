import static dev.kakehashi.runtime.Builtins.len;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class Comprehensions {
    public static void main(String[] arguments) {
        Launcher.main("comprehensions.py", arguments, Comprehensions::run);
    }

    static void run() {
        PyList<Long> squares = new PyList<>();
        for (long x = 0; x < 6; x++) {
            if (x % 2 != 0) {
                squares.addLong(x * x);
            }
        }
        PyDict<String, Long> lengths = new PyDict<>();
        for (String word : PyList.<String>of("a", "bb")) {
            lengths.put(word, len(word));
        }
        PySet<PyTuple> pairs = new PySet<>();
        for (long x = 0; x < 2; x++) {
            for (long y = 0; y < 2; y++) {
                pairs.add(PyTuple.of(x, y));
            }
        }
        print(squares, lengths, len(pairs));
    }
}
