import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.program.Cell;
import dev.kakehashi.runtime.program.Launcher;

@SuppressWarnings("unchecked")
public final class Closures {
    static PyCallable counter(long step) {
        Cell<Long> count = new Cell<>(0L);
        PyCallable advance = PyFunction.of("counter.<locals>.advance()", arguments -> {
            count.value = count.value + step;
            return count.value;
        });
        return advance;
    }

    public static void main(String[] arguments) {
        Launcher.main("closures.py", arguments, Closures::run);
    }

    static void run() {
        PyCallable tick = counter(2);
        tick.call();
        print((long) tick.call());
    }
}
