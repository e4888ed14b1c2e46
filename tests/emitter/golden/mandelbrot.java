import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.range;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.Str;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.LazyItems;
import dev.kakehashi.runtime.program.Unbound;
import dev.kakehashi.runtime.value.PyRange;
import java.util.Iterator;

@SuppressWarnings("unchecked")
public final class Mandelbrot {
    static PyCallable escape;

    static Long y;

    static long escape(double cr, double ci, long limit) {
        double zi = 0.0;
        double zr = 0.0;
        zr = 0.0;
        zi = 0.0;
        long n = 0;
        while (n < limit && zr * zr + zi * zi < 4.0) {
            double nextZr = zr * zr - zi * zi + cr;
            double nextZi = 2.0 * zr * zi + ci;
            zr = nextZr;
            zi = nextZi;
            n++;
        }
        return n;
    }

    public static void main(String[] arguments) {
        Launcher.main("mandelbrot.py", arguments, Mandelbrot::run);
    }

    static void run() {
        escape = PyFunction.of("escape(cr, ci, limit)", arguments -> escape((double) arguments[0], (double) arguments[1], (long) arguments[2]));
        for (long yNext = 0; yNext < 5; yNext++) {
            y = yNext;
            PyRange source = range(11);
            Iterator<?> generator = LazyItems.of(source, item -> {
                long x = (long) item;
                return (long) Unbound.globalOrNull(escape, "escape").call((double) x / 4.0 - 2.0, (double) Unbound.globalOrNull(y, "y") / 2.0 - 1.0, 50L) == 50 ? "*" : ".";
            });
            print(Str.join("", generator));
        }
    }
}
