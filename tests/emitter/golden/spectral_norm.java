import static dev.kakehashi.runtime.Builtins.len;
import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;

@SuppressWarnings("unchecked")
public final class SpectralNorm {
    static double eval_a(long i, long j) {
        return 1.0 / (double) ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    static PyList<Double> times(PyList<Double> v) {
        PyList<Double> result = new PyList<Double>();
        long stop = len(v);
        for (long i = 0; i < stop; i++) {
            double total = 0.0;
            long stop2 = len(v);
            for (long j = 0; j < stop2; j++) {
                total += eval_a(i, j) * v.getDouble(j);
            }
            result.addDouble(total);
        }
        return result;
    }

    public static void main(String[] arguments) {
        Launcher.main("spectral_norm.py", arguments, SpectralNorm::run);
    }

    static void run() {
        print(times((PyList<Double>) Operator.mul(PyList.ofDoubles(1.0), 3L)));
    }
}
