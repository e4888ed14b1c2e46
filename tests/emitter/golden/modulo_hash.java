import static dev.kakehashi.runtime.Builtins.ord;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class ModuloHash {
    static long digest(String text) {
        long h = 7;
        for (Object cItem : Iteration.of(text)) {
            String c = (String) cItem;
            h = (h * 31 + ord(c)) % 1000003;
        }
        return h;
    }

    public static void main(String[] arguments) {
        Launcher.main("modulo_hash.py", arguments, ModuloHash::run);
    }

    static void run() {
        print(digest("kakehashi"));
    }
}
