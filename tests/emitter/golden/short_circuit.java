import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class ShortCircuit {
    static String label(String name, String fallback) {
        String result = name;
        if (result.isEmpty()) {
            result = fallback;
        }
        return result;
    }

    public static void main(String[] arguments) {
        Launcher.main("short_circuit.py", arguments, ShortCircuit::run);
    }

    static void run() {
        print(label("", "none"), label("x", "none"), label("", "").isEmpty());
    }
}
