import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class BigIntegers {
    static Number factorial(long n) {
        Number result = 1L;
        for (long k = 2; k < n + 1; k++) {
            result = Int.mul(result, k);
        }
        return result;
    }

    public static void main(String[] arguments) {
        Launcher.main("big_integers.py", arguments, BigIntegers::run);
    }

    static void run() {
        print(factorial(30));
    }
}
