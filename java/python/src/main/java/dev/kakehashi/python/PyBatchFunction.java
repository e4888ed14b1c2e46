// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.BatchFunction;
import dev.kakehashi.DataFrame;
import dev.kakehashi.Schema;
import dev.kakehashi.arrow.ArrowBatch;
import dev.kakehashi.python.data.PyFrames;
import dev.kakehashi.python.data.PyFrames.Form;
import dev.kakehashi.python.error.PythonException;

import java.util.List;

/// A function of Python as a step of a query:
///
///     trades.lazy().mapBatches(PyBatchFunction.of(function, Form.PANDAS)).collect()
///
/// The function gets one argument, the rows as a frame of the form, and returns whatever
/// [PyObject#toDataFrame] takes. What it raises ends the query, with the exception as its cause.
/// A query that is cancelled, or whose deadline passes, interrupts it.
///
/// With one worker the batches go through it one after the other; with a pool as many are under way
/// at a time as the pool has workers.
public final class PyBatchFunction implements BatchFunction {
    private interface Target {
        DataFrame call(PyFrames rows);
    }

    private final String name;
    private final Target target;
    private final Form form;

    private PyBatchFunction(String name, Target target, Form form) {
        this.name = name;
        this.target = target;
        this.form = form;
    }

    /// {@return a function of one worker}
    ///
    /// @param function the callable; it has to be open for as long as queries use it
    /// @param form what its argument is
    public static PyBatchFunction of(PyObject function, Form form) {
        Target target =
                rows ->
                        DataFrame.fromArrow(
                                function.session()
                                        .data()
                                        .apply(rows, command -> command.target(function)));
        return new PyBatchFunction(function.toString(), target, form);
    }

    /// {@return a function of a module that every worker of a pool can import}
    ///
    /// @param pool whose workers call it, each batch on one that is free
    /// @param module the name of the module
    /// @param function its name in the module, which may be dotted
    /// @param form what its argument is
    public static PyBatchFunction of(PythonPool pool, String module, String function, Form form) {
        Target target =
                rows -> {
                    try (PooledWorker lease = pool.borrow()) {
                        return DataFrame.fromArrow(
                                lease.worker()
                                        .session()
                                        .data()
                                        .apply(
                                                rows,
                                                command ->
                                                        command.plain("module", module)
                                                                .plain("function", function)));
                    }
                };
        return new PyBatchFunction(module + "." + function, target, form);
    }

    @Override
    public DataFrame apply(DataFrame batch) {
        return target.call(new PyFrames(batch, form));
    }

    /// {@return the columns of what the function makes of a frame without rows}
    ///
    /// @throws UnsupportedOperationException when the function cannot take one
    @Override
    public Schema outputSchema(Schema input) {
        try (DataFrame none = DataFrame.fromBatches(input, List.<ArrowBatch>of());
                DataFrame result = apply(none)) {
            return result.schema();
        } catch (PythonException failure) {
            throw new UnsupportedOperationException(
                    "%s was asked for its columns with a frame without rows, and raised %s: give mapBatches the schema of its result"
                            .formatted(name, failure.getMessage()),
                    failure);
        }
    }

    @Override
    public String toString() {
        return "PyBatchFunction(" + name + ")";
    }
}
