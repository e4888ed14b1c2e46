import static dev.kakehashi.runtime.Builtins.max;
import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.range;

import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.LazyItems;
import dev.kakehashi.runtime.program.Unbound;
import dev.kakehashi.runtime.value.PyRange;
import java.util.Iterator;

@SuppressWarnings("unchecked")
public final class Counters {
    static PyCallable steps;

    static long steps(long start) {
        long count = 0;
        Number n = start;
        while (Int.compare(n, 1L) != 0) {
            n = (long) Int.mod(n, 2L) == 0 ? Int.floordiv(n, 2L) : Int.add(Int.mul(3L, n), 1L);
            count++;
        }
        return count;
    }

    public static void main(String[] arguments) {
        Launcher.main("counters.py", arguments, Counters::run);
    }

    static void run() {
        // How many steps does a number need?
        steps = PyFunction.of("steps(start)", arguments -> steps((long) arguments[0]));
        PyRange source = range(1, 100);
        Iterator<?> generator = LazyItems.of(source, item -> {
            long n = (long) item;
            return (Object) (long) Unbound.globalOrNull(steps, "steps").call(n);
        });
        print((long) max(new Object[] {generator}, null));
    }
}
