import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Recursion {
    /**
     * The n-th number of Fibonacci.
     */
    static long fibonacci(long n) {
        if (n < 2) {
            return n;
        }
        return fibonacci(n - 1) + fibonacci(n - 2);
    }

    public static void main(String[] arguments) {
        Launcher.main("recursion.py", arguments, Recursion::run);
    }

    static void run() {
        print(fibonacci(20));
    }
}
