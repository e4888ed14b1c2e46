import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Float;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class NBody {
    static double energy(PyList<PyTuple> bodies) {
        double e = 0.0;
        for (PyTuple item : bodies) {
            PyList<Double> position = (PyList<Double>) item.get(0);
            double mass = (double) item.get(1);
            PyList<Double> list = position;
            Iteration.expect(list, 3);
            double x = list.getDouble(0);
            double y = list.getDouble(1);
            double z = list.getDouble(2);
            e += Float.truediv(0.5 * mass, Float.power(x * x + y * y + z * z, 0.5));
        }
        return e;
    }

    public static void main(String[] arguments) {
        Launcher.main("n_body.py", arguments, NBody::run);
    }

    static void run() {
        print(energy(PyList.<PyTuple>of(PyTuple.of(PyList.ofDoubles(1.0, 2.0, 2.0), 3.0), PyTuple.of(PyList.ofDoubles(0.5, 0.0, 0.0), 1.5))));
    }
}
