// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.demo;

import static dev.kakehashi.python.Kwargs.kwargs;

import dev.kakehashi.DataFrame;
import dev.kakehashi.DataType;
import dev.kakehashi.Polars;
import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.data.PyArray;
import dev.kakehashi.python.data.PyFrames;
import dev.kakehashi.python.environment.EnvironmentStep;
import dev.kakehashi.python.environment.ProcessSettings;
import dev.kakehashi.python.environment.PythonEnvironment;

import java.io.PrintWriter;
import java.util.List;

/// Finds customers that are alike with scikit-learn, in a Python worker: the numbers go there, and
/// the answer comes back, through memory that both processes have mapped.
final class CustomerSegments {
    /// What a reader of the report sees of this class.
    static final String CODE =
            """
            try (PythonWorker python = PythonWorker.builder().environment(environment).start()) {
                PyObject table = python.toPython(PyFrames.numpy(features));
                PyObject scaled = python.callFunction("sklearn.preprocessing", "StandardScaler").call("fit_transform", table);
                PyObject labels = python.callFunction("sklearn.cluster", "KMeans", 4, kwargs("n_init", 4, "random_state", 1))
                        .call("fit_predict", scaled);
                long[] answer = labels.call("astype", "int64").toArray().toLongArray();
            }\
            """;

    private static final int SEGMENTS = 4;
    private static final List<String> FEATURES = List.of("orders", "spent", "pieces", "returned");

    private final PrintWriter progress;

    /// @param progress where it is said what takes time
    CustomerSegments(PrintWriter progress) {
        this.progress = progress;
    }

    /// {@return an environment with scikit-learn, made when it is missing}
    PythonEnvironment environment() {
        return PythonEnvironment.builder()
                .requirements(
                        "numpy==2.2.6; python_version < \"3.11\"",
                        "numpy==2.4.6; python_version >= \"3.11\"",
                        "scikit-learn==1.7.2")
                .listener(
                        (step, text) -> {
                            if (step != EnvironmentStep.OUTPUT) {
                                progress.println(text);
                                progress.flush();
                            }
                        })
                .build();
    }

    /// {@return a worker of this environment}
    PythonWorker start(PythonEnvironment environment) {
        // Else joblib counts cores with a program of its own, which the policy of a worker stops.
        return PythonWorker.builder()
                .environment(environment)
                .process(ProcessSettings.builder().variable("LOKY_MAX_CPU_COUNT", "1").build())
                .start();
    }

    /// {@return `o_custkey` and `label`, the number of a segment, for each customer}
    ///
    /// @param customers `o_custkey` and what is known of each
    DataFrame labels(PythonWorker python, DataFrame customers) {
        try (DataFrame features = features(customers);
                PyObject table = python.toPython(PyFrames.numpy(features));
                PyObject scaler = python.callFunction("sklearn.preprocessing", "StandardScaler");
                PyObject scaled = scaler.call("fit_transform", table);
                PyObject means =
                        python.callFunction(
                                "sklearn.cluster",
                                "KMeans",
                                SEGMENTS,
                                kwargs("n_init", 4, "random_state", 1));
                PyObject labels = means.call("fit_predict", scaled);
                PyObject whole = labels.call("astype", "int64");
                PyArray numbers = whole.toArray()) {
            return DataFrame.builder()
                    .add("o_custkey", customers.column("o_custkey").toLongArray())
                    .add("label", numbers.toLongArray())
                    .build();
        }
    }

    /// scikit-learn takes a table of one type: here of floats.
    private static DataFrame features(DataFrame customers) {
        return customers
                .lazy()
                .select(
                        FEATURES.stream()
                                .map(Polars::col)
                                .map(column -> column.cast(DataType.FLOAT64))
                                .toList())
                .collect();
    }
}
