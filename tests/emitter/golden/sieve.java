import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Sieve {
    static PyList<Long> primes(long limit) {
        PyList<Boolean> flags = (PyList<Boolean>) Operator.mul(PyList.ofBooleans(true), limit + 1);
        long i = 2;
        while (i * i <= limit) {
            if (flags.getBoolean(i)) {
                for (long j = i * i; j < limit + 1; j += i) {
                    flags.setBoolean(j, false);
                }
            }
            i++;
        }
        PyList<Long> list = new PyList<>();
        for (long n = 2; n < limit + 1; n++) {
            if (flags.getBoolean(n)) {
                list.addLong(n);
            }
        }
        return list;
    }

    public static void main(String[] arguments) {
        Launcher.main("sieve.py", arguments, Sieve::run);
    }

    static void run() {
        print(primes(50));
    }
}
