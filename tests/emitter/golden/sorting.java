import static dev.kakehashi.runtime.Builtins.print;
import static dev.kakehashi.runtime.Builtins.sorted;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

@SuppressWarnings("unchecked")
public final class Sorting {
    public static void main(String[] arguments) {
        Launcher.main("sorting.py", arguments, Sorting::run);
    }

    static void run() {
        PyList<PyTuple> people = PyList.<PyTuple>of(PyTuple.of("Ann", 31L), PyTuple.of("Bob", 25L));
        PyCallable lambda = PyFunction.of("<lambda>(person)", arguments -> {
            PyTuple person = (PyTuple) arguments[0];
            return (Object) (long) person.get(1);
        });
        people.sort(lambda, false);
        print(people, (PyList<Long>) (PyList<?>) sorted(PyList.ofLongs(3L, 1L, 2L), null, true));
    }
}
