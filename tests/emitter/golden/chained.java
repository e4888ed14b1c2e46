import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Chained {
    static boolean inside(long x, long low, long high) {
        return low <= x && x < high;
    }

    public static void main(String[] arguments) {
        Launcher.main("chained.py", arguments, Chained::run);
    }

    static void run() {
        print(inside(3, 1, 5), inside(5, 1, 5));
    }
}
