// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import dev.kakehashi.python.PyBatch;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.environment.PythonEnvironment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;
import java.util.stream.LongStream;

/// Kakehashi under its default policy.
final class KakehashiBridge implements Bridge {
    private final PythonWorker python;
    private final PyObject numbers;
    private @Nullable PyObject integers;
    private @Nullable PyObject mixed;

    KakehashiBridge(PythonEnvironment environment) {
        python = PythonWorker.builder().environment(environment).start();
        numbers = python.make(List.of(1, 2, 3));
    }

    @Override
    public String description() {
        return "Python %s, the default policy".formatted(python.facts().version());
    }

    @Override
    public long call() {
        return numbers.call("count", 1).asLong();
    }

    @Override
    public OptionalLong calls(int count) {
        PyBatch batch = python.batch();
        List<dev.kakehashi.python.BatchResult> results = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            results.add(batch.call(numbers, "count", 1));
        }
        batch.run();
        long sum = 0;
        for (var result : results) {
            sum += result.get().asLong();
        }
        return OptionalLong.of(sum);
    }

    @Override
    public long integers() {
        if (integers == null) {
            integers = python.make(LongStream.range(0, ITEMS).toArray());
        }
        long sum = 0;
        for (PyObject item : integers) {
            sum += item.asLong();
        }
        return sum;
    }

    @Override
    public void mixed(ObjIntConsumer<Object> reader) {
        if (mixed == null) {
            mixed = python.make(items());
        }
        int place = 0;
        for (PyObject item : mixed) {
            Object value = item.isValue() ? item.toValue() : null;
            reader.accept(value == null ? item : value, place++);
        }
    }

    private static List<Object> items() {
        List<Object> items = new ArrayList<>(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            items.add(
                    switch (i % 5) {
                        case 0 -> i;
                        case 1 -> "text " + i;
                        case 2 -> i * 0.5;
                        case 3 -> List.of(i);
                        default -> LocalDate.of(2024, 1, 1);
                    });
        }
        return items;
    }

    @Override
    public String importNumpy() {
        return python.importModule("numpy").attr("version").attr("version").asString();
    }

    @Override
    public void close() {
        python.close();
    }
}
