import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Recursion {
    /**
     * The n-th number of Fibonacci.
     */
    static Number fibonacci(long n) {
        if (n < 2) {
            return n;
        }
        return Int.add(fibonacci(n - 1), fibonacci(n - 2));
    }

    public static void main(String[] arguments) {
        Launcher.main("recursion.py", arguments, Recursion::run);
    }

    static void run() {
        print(fibonacci(20));
    }
}
