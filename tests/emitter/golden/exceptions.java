import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.toInt;

import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Exceptions {
    static Number parse(String text) {
        try {
            return toInt(text);
        } catch (ValueError error) {
            print("not a number:", error);
            return null;
        } finally {
            print("parsed", text);
        }
    }

    public static void main(String[] arguments) {
        Launcher.main("exceptions.py", arguments, Exceptions::run);
    }

    static void run() {
        print(parse("12"), parse("x"));
    }
}
