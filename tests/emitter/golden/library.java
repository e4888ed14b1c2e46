import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.library.math.Powers;
import dev.kakehashi.runtime.library.math.Rounding;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Library {
    static double hypotenuse(double a, double b) {
        return Powers.sqrt(a * a + b * b);
    }

    public static void main(String[] arguments) {
        Launcher.main("library.py", arguments, Library::run);
    }

    static void run() {
        print(hypotenuse(3.0, 4.0), Rounding.floor(2.7), Powers.PI);
    }
}
