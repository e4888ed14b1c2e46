// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static dev.kakehashi.python.Kwargs.kwargs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.SecurityViolationException;
import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.value.PyEllipsis;
import dev.kakehashi.python.value.PySlice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// pandas, numpy and scikit-learn as users have them: in an environment of pinned requirements,
/// under the policy that nobody has loosened.
class ScientificPackagesTest {
    private static PythonWorker python;

    @TempDir static Path folder;

    @BeforeAll
    static void start() {
        python = PythonWorker.builder().environment(SciencePackages.environment()).start();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void aFrameOfAFileIsReadLookedAtAndChanged() throws Exception {
        Path file = folder.resolve("trades.csv");
        Files.writeString(
                file,
                """
                day,price,n
                2024-02-28,1.5,2
                2024-02-29,2.5,4
                2024-03-01,,6
                """);
        PyObject pandas = python.importModule("pandas");

        PyObject frame =
                pandas.call("read_csv", file.toString(), kwargs("parse_dates", List.of("day")));
        frame.setItem("total", frame.item("price").call("mul", frame.item("n")));

        assertThat(frame.attr("shape").item(0).asLong()).isEqualTo(3);
        List<String> names = new ArrayList<>();
        for (PyObject name : frame.attr("columns")) {
            names.add(name.asString());
        }
        assertThat(names).containsExactly("day", "price", "n", "total");
        assertThat(frame.item("price").call("mean").asDouble()).isEqualTo(2.0);
        assertThat(frame.item("total").call("sum").asDouble()).isEqualTo(13.0);
        assertThat(frame.item("total").call("isna").call("tolist").asList(Boolean.class))
                .containsExactly(false, false, true);
        assertThat(frame.attr("day").attr("dt").attr("month").call("tolist").asList(Long.class))
                .containsExactly(2L, 2L, 3L);
    }

    @Test
    void aJavaFunctionIsAppliedToEachRow() {
        PyObject numbers =
                python.callFunction("pandas", "Series", python.make(List.of(1L, 2L, 3L)));

        PyObject doubled = numbers.call("map", PyCallable.of(Long.class, number -> number * 2));

        assertThat(doubled.call("tolist").asList(Long.class)).containsExactly(2L, 4L, 6L);
    }

    @Test
    void arraysHaveItemsOnSeveralAxes() {
        PyObject array = python.callFunction("numpy", "arange", 24).call("reshape", 2, 3, 4);

        assertThat(array.item(1, 2, 3).asLong()).isEqualTo(23);
        assertThat(
                        array.item(PyEllipsis.ELLIPSIS, PySlice.of(1, 3))
                                .attr("shape")
                                .asList(Long.class))
                .containsExactly(2L, 3L, 2L);
        assertThat(array.call("sum").asLong()).isEqualTo(276);
        assertThat(python.make(List.of(1.5, 2.5)).toNumpy().attr("dtype").str())
                .isEqualTo("float64");
    }

    @Test
    void aModelLearnsALine() {
        PyObject x = python.callFunction("numpy", "arange", 10).call("reshape", -1, 1);
        PyObject y = x.call("ravel").operators().mul(3).operators().add(4);
        PyObject model = python.callFunction("sklearn.linear_model", "LinearRegression");

        model.call("fit", x, y);

        assertThat(model.attr("coef_").item(0).asDouble()).isEqualTo(3.0, within(1e-9));
        assertThat(model.call("score", x, y).asDouble()).isEqualTo(1.0, within(1e-9));
    }

    @Test
    void whatALibraryRaisesArrivesWithItsTraceback() {
        PyObject frame = python.callFunction("pandas", "DataFrame", Map.of("a", List.of(1L)));

        assertThatThrownBy(() -> frame.item("missing"))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("missing")
                .satisfies(
                        failure ->
                                assertThat(failure.getStackTrace()[0].getFileName())
                                        .endsWith(".py"));
    }

    @Test
    void timesOfPandasAreJavasTimesWithTheirNanoseconds() {
        PyObject pandas = python.importModule("pandas");

        assertThat(
                        pandas.call("Timestamp", "2024-02-29 12:30:00.123456789")
                                .as(LocalDateTime.class))
                .isEqualTo(LocalDateTime.parse("2024-02-29T12:30:00.123456789"));
        assertThat(
                        pandas.call("Timestamp", "2024-07-01", kwargs("tz", "Europe/Paris"))
                                .as(ZonedDateTime.class))
                .isEqualTo(ZonedDateTime.parse("2024-07-01T00:00:00+02:00[Europe/Paris]"));
        assertThat(pandas.call("Timestamp", "2024-07-01", kwargs("tz", "UTC")).as(Instant.class))
                .isEqualTo(Instant.parse("2024-07-01T00:00:00Z"));
        assertThat(pandas.call("Timedelta", -1, "ns").as(Duration.class))
                .isEqualTo(Duration.ofNanos(-1));
        assertThatThrownBy(() -> pandas.attr("NaT").as(LocalDateTime.class))
                .isInstanceOf(TypeMismatchException.class);
    }

    @Test
    void whatIsNotThereIsSaidWithTheCure() {
        assertThatThrownBy(() -> python.importModule("no_such_package"))
                .isInstanceOf(SecurityViolationException.class)
                .hasMessageContaining("the environment has no such package")
                .hasMessageContaining("name the module in the policy");
    }

    @Test
    void picklesAreRefused() {
        assertThatThrownBy(() -> python.callFunction("pandas", "read_pickle", "x.pickle"))
                .isInstanceOf(SecurityViolationException.class);
    }
}
