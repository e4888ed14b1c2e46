import static dev.kakehashi.runtime.Builtins.len;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Optional {
    static String longest(PyList<String> words) {
        String best = null;
        for (String word : words) {
            if (best == null || len(word) > len(best)) {
                best = word;
            }
        }
        return best;
    }

    public static void main(String[] arguments) {
        Launcher.main("optional.py", arguments, Optional::run);
    }

    static void run() {
        print(longest(PyList.<String>of("a", "abc", "ab")), longest(new PyList<String>()));
    }
}
