import static dev.kakehashi.runtime.Builtins.isinstance;
import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.str;

import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.Modules;

@SuppressWarnings("unchecked")
public final class Narrowing {
    static String show(Object value) {
        if (isinstance(value, Modules.builtin("str"))) {
            return Str.upper((String) value);
        }
        if (isinstance(value, Modules.builtin("float"))) {
            return str((double) value * 2.0);
        }
        return "?";
    }

    public static void main(String[] arguments) {
        Launcher.main("narrowing.py", arguments, Narrowing::run);
    }

    static void run() {
        print(show("a"), show(1.5), show(null));
    }
}
