// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.options.QuantileMethod;
import dev.kakehashi.testing.Python;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// `describe` and `glimpse` say what py-polars says.
class SummariesAgainstPolarsTest {
    private static final int FRAMES = 36;
    // Those that Python's str writes as Polars does.
    private static final int ALIKE = 10;

    // In the order of the script.
    private static final List<QuantileMethod> METHODS =
            List.of(
                    QuantileMethod.NEAREST,
                    QuantileMethod.LOWER,
                    QuantileMethod.HIGHER,
                    QuantileMethod.MIDPOINT,
                    QuantileMethod.LINEAR,
                    QuantileMethod.EQUIPROBABLE);

    @TempDir private static Path folder;

    @BeforeAll
    static void makeFrames() {
        Python.run("frame_summaries.py", 20260202, FRAMES, folder);
    }

    private static DataFrame frame(String name) throws IOException {
        return DataFrame.fromArrow(ArrowIpc.open(folder.resolve(name)));
    }

    @Test
    void statisticsAreThoseOfPolars() throws IOException {
        for (int i = 0; i < FRAMES; i++) {
            QuantileMethod method = METHODS.get(i % METHODS.size());
            try (DataFrame frame = frame(i + ".arrow");
                    DataFrame expected = frame(i + ".describe.arrow");
                    DataFrame described = frame.lazy().describe(method, 0.5, 0.1, 0.925)) {
                assertThat(described.schema()).isEqualTo(expected.schema());
                for (Series column : expected.columns()) {
                    assertThat(described.column(column.name()).toList())
                            .as("%s of frame %d, %d rows, %s", column, i, frame.height(), method)
                            .usingElementComparator(SummariesAgainstPolarsTest::compare)
                            .containsExactlyElementsOf(column.toList());
                }
            }
        }
    }

    /// Sums depend on the order in which threads add.
    private static int compare(@Nullable Object one, @Nullable Object expected) {
        boolean same =
                one instanceof Double number && expected instanceof Double other
                        ? Double.compare(number, other) == 0
                                || Math.abs(number - other) <= 1e-12 * Math.abs(other)
                        : Objects.equals(one, expected) || isSameTime(one, expected);
        return same ? 0 : 1;
    }

    /// A mean of times is a sum too: its last digit is not certain.
    private static boolean isSameTime(@Nullable Object one, @Nullable Object expected) {
        String[] made = String.valueOf(one).split("\\.", -1);
        String[] other = String.valueOf(expected).split("\\.", -1);
        return other.length == 2
                && other[1].matches("\\d{6}")
                && made[0].equals(other[0])
                && Math.abs(micros(made.length == 2 ? made[1] : "0") - micros(other[1])) <= 1;
    }

    private static int micros(String fraction) {
        return Integer.parseInt((fraction + "00000").substring(0, 6));
    }

    @Test
    void aGlimpseIsThatOfPolars() throws IOException {
        for (int i = 0; i < FRAMES; i++) {
            try (DataFrame frame = frame(i + ".arrow");
                    DataFrame alike =
                            frame.select(
                                    frame.schema().names().stream()
                                            .limit(ALIKE)
                                            .toArray(String[]::new))) {
                assertThat(alike.glimpse())
                        .as("frame %d", i)
                        .isEqualTo(Files.readString(folder.resolve(i + ".glimpse.txt")));
            }
        }
    }

    @Test
    void quartilesAreTheDefault() {
        try (DataFrame frame = DataFrame.builder().add("a", 1, 2, 3, 4, 5).build();
                DataFrame described = frame.describe()) {
            assertThat(described.column("statistic").toStringArray())
                    .containsExactly(
                            "count",
                            "null_count",
                            "mean",
                            "std",
                            "min",
                            "25%",
                            "50%",
                            "75%",
                            "max");
            assertThat(described.column("a").toDoubleArray())
                    .containsExactly(5, 0, 3, Math.sqrt(2.5), 1, 2, 3, 4, 5);
        }
    }

    @Test
    void aGlimpseHasALineForEachColumnWhateverStandsInIt() {
        try (DataFrame frame =
                DataFrame.builder().add("a\u001b[31m", "x\ny\t\u001b[0m", null).build()) {
            assertThat(frame.glimpse(1))
                    .isEqualTo("Rows: 2\nColumns: 1\n$ a␛[31m <str> 'x\\ny\\t\\x1b[0m'\n");
        }
    }

    @Test
    void percentilesLieBetweenZeroAndOne() {
        try (DataFrame frame = DataFrame.builder().add("a", 1).build();
                DataFrame none = DataFrame.builder().build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> frame.lazy().describe(QuantileMethod.NEAREST, 1.5))
                    .withMessageContaining("not at 1.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(none::describe)
                    .withMessageContaining("without columns");
        }
    }
}
