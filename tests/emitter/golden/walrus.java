import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.Unbound;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Walrus {
    public static void main(String[] arguments) {
        Launcher.main("walrus.py", arguments, Walrus::run);
    }

    static void run() {
        PyList<Object> values = PyList.<Object>of(4L, 9L, 16L);
        Object last = Unbound.VALUE;
        while (true) {
            Object result = values;
            if (Operator.truth(result)) {
                Object lastValue2 = values.pop();
                last = lastValue2;
                result = Operator.gt(lastValue2, 4L);
            }
            if (!Operator.truth(result)) {
                break;
            }
            print(Unbound.global(last, "last"));
        }
    }
}
