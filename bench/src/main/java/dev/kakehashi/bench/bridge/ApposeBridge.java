// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import org.apposed.appose.Service;
import org.apposed.appose.Service.Task;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;

/// Appose: scripts as tasks, results as JSON. Lists come as a whole; dates have no form there, and
/// travel as texts.
final class ApposeBridge implements Bridge {
    private static final String COUNT = "numbers.count(one)";
    private static final Map<String, Object> ONE = Map.of("one", 1);

    private final Service python;

    /// Starts what Appose starts, in an environment that is there: its own makers of environments
    /// download their tools first.
    ApposeBridge(Path python) {
        this.python =
                new Service(
                                new File("."),
                                python.toString(),
                                "-c",
                                "import appose.python_worker; appose.python_worker.main()")
                        .syntax("python")
                        .init("numbers = [1, 2, 3]");
    }

    private Object run(String script) throws Exception {
        return python.task(script).waitFor().result();
    }

    @Override
    public String description() throws Exception {
        return "Appose, %s in Python"
                .formatted(run("import importlib.metadata\nimportlib.metadata.version('appose')"));
    }

    @Override
    public long call() throws Exception {
        return number(python.task(COUNT, ONE).waitFor());
    }

    /// Tasks may be started without waiting, but of a hundred at once some never end: their
    /// answers, which as many Python threads print, run into each other on the pipe.
    @Override
    public OptionalLong calls(int count) {
        return OptionalLong.empty();
    }

    private static long number(Task task) {
        return ((Number) task.result()).longValue();
    }

    @Override
    public long integers() throws Exception {
        long sum = 0;
        for (Object item : (List<?>) run("list(range(%d))".formatted(ITEMS))) {
            sum += ((Number) item).longValue();
        }
        return sum;
    }

    @Override
    public void mixed(ObjIntConsumer<Object> reader) throws Exception {
        int place = 0;
        for (Object item : (List<?>) run(MIXED)) {
            reader.accept(item, place++);
        }
    }

    private static final String MIXED =
            """
            if "items" not in globals():
                from datetime import date
                kinds = (lambda n: n, lambda n: f"text {n}", lambda n: n * 0.5, lambda n: [n], lambda n: str(date(2024, 1, 1)))
                items = [kinds[n %% 5](n) for n in range(%d)]
                task.export(items=items)
            items
            """
                    .formatted(ITEMS);

    @Override
    public String importNumpy() throws Exception {
        return (String) run("import numpy\nnumpy.__version__");
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
