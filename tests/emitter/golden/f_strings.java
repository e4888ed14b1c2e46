import static dev.kakehashi.runtime.Builtins.len;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Format;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class FStrings {
    public static void main(String[] arguments) {
        Launcher.main("f_strings.py", arguments, FStrings::run);
    }

    static void run() {
        String name = "pi";
        double value = 3.14159;
        long width = 10;
        print(Repr.of(name) + ": " + Format.format(value, ".2f") + "|" + Format.format(value, Long.toString(width) + ".3f") + "|" + Long.toString(len(name)));
    }
}
