import static dev.kakehashi.runtime.Builtins.len;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class Matrix {
    static PyList<PyList<Double>> multiply(PyList<PyList<Double>> a, PyList<PyList<Double>> b) {
        long n = len(a);
        PyList<PyList<Double>> c = new PyList<>();
        for (long unused = 0; unused < n; unused++) {
            c.add((PyList<Double>) Operator.mul(PyList.ofDoubles(0.0), n));
        }
        for (long i = 0; i < n; i++) {
            for (long j = 0; j < n; j++) {
                for (long k = 0; k < n; k++) {
                    PyList<Double> target = c.get(i);
                    long index = j;
                    target.setDouble(index, target.getDouble(index) + a.get(i).getDouble(k) * b.get(k).getDouble(j));
                }
            }
        }
        return c;
    }

    public static void main(String[] arguments) {
        Launcher.main("matrix.py", arguments, Matrix::run);
    }

    static void run() {
        print(multiply(PyList.<PyList<Double>>of(PyList.ofDoubles(1.0, 2.0), PyList.ofDoubles(3.0, 4.0)), PyList.<PyList<Double>>of(PyList.ofDoubles(0.0, 1.0), PyList.ofDoubles(1.0, 0.0))));
    }
}
