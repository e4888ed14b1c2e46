import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Globals {
    static long total;

    static void add(long amount) {
        total += amount;
    }

    public static void main(String[] arguments) {
        Launcher.main("globals.py", arguments, Globals::run);
    }

    static void run() {
        total = 0;
        add(2);
        add(3);
        print(total);
    }
}
