// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ArrowArray;
import dev.kakehashi.arrow.ArrowBatch;

import org.apposed.appose.NDArray;
import org.apposed.appose.NDArray.DType;
import org.apposed.appose.NDArray.Shape;
import org.apposed.appose.NDArray.Shape.Order;
import org.apposed.appose.Service;
import org.apposed.appose.Service.Task;

import java.io.File;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// The arrays that Appose puts into shared memory: numpy sees them at once, and so does Java. Each
/// exchange makes a new one, as its documentation has it.
final class ApposeArrays implements AutoCloseable {
    private static final String THERE = "array.ndarray()[-1]";
    private final Service python;
    private final int items;

    /// @param interpreter of an environment with appose and numpy
    /// @param items of each array
    ApposeArrays(Path interpreter, int items) {
        this.items = items;
        this.python =
                new Service(
                                new File("."),
                                interpreter.toString(),
                                "-c",
                                "import appose.python_worker; appose.python_worker.main()")
                        .syntax("python")
                        .init("import numpy");
    }

    /// {@return an array with the columns of a frame of doubles, one after the other, which numpy
    /// has seen}
    NDArray send(DataFrame frame) throws Exception {
        NDArray array = new NDArray(DType.FLOAT64, new Shape(Order.C_ORDER, items));
        MemorySegment target = MemorySegment.ofBuffer(array.buffer());
        long at = 0;
        for (ArrowBatch batch : frame.batches()) {
            for (ArrowArray column : batch.columns()) {
                long bytes = column.length() * Double.BYTES;
                MemorySegment.copy(
                        column.buffers().get(1), column.offset() * Double.BYTES, target, at, bytes);
                at += bytes;
            }
        }
        python.task(THERE, Map.of("array", array)).waitFor();
        return array;
    }

    /// {@return an array that Python has filled}
    NDArray fetch() throws Exception {
        String script =
                """
                import appose, numpy
                if "source" not in globals():
                    source = numpy.ones(%d)
                    task.export(source=source)
                array = appose.NDArray("float64", [len(source)])
                array.ndarray()[:] = source
                task.outputs["array"] = array
                """
                        .formatted(items);
        Task task = python.task(script).waitFor();
        NDArray array = (NDArray) Objects.requireNonNull(task.outputs.get("array"));
        array.shm().unlinkOnClose(true);
        return array;
    }

    @Override
    public void close() {
        python.close();
        try {
            python.waitFor();
        } catch (InterruptedException e) {
            python.kill();
            Thread.currentThread().interrupt();
        }
    }
}
