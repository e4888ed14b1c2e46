import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Defaults {
    static PyList<Long> append_items;

    static PyList<Long> append(long item, PyList<Long> items) {
        items.addLong(item);
        return items;
    }

    public static void main(String[] arguments) {
        Launcher.main("defaults.py", arguments, Defaults::run);
    }

    static void run() {
        append_items = new PyList<Long>();
        append(1, append_items);
        print(append(2, append_items));
    }
}
