import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Lists {
    static PyList<Double> running(PyList<Double> values) {
        PyList<Double> totals = new PyList<Double>();
        double total = 0.0;
        for (double value : values) {
            total += value;
            totals.addDouble(total);
        }
        return totals;
    }

    public static void main(String[] arguments) {
        Launcher.main("lists.py", arguments, Lists::run);
    }

    static void run() {
        print(running(PyList.ofDoubles(1.5, 2.5, 3.0)).getDouble(-1));
    }
}
