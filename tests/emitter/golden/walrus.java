import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.Unbound;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Walrus {
    public static void main(String[] arguments) {
        Launcher.main("walrus.py", arguments, Walrus::run);
    }

    static void run() {
        PyList<Long> values = PyList.ofLongs(4L, 9L, 16L);
        Long last = null;
        while (true) {
            boolean result = !values.isEmpty();
            if (result) {
                long lastValue = values.pop();
                last = lastValue;
                result = lastValue > 4;
            }
            if (!result) {
                break;
            }
            print(Unbound.globalOrNull(last, "last"));
        }
    }
}
