// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kakehashi.DataType;
import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.DataType.ScalarType;
import dev.kakehashi.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@DisplayName("Every type in every operation")
class TypeMatrixTest {
    @TempDir static Path folder;

    private static PythonMatrix python;

    @BeforeAll
    static void computeWithPyPolars() {
        python = PythonMatrix.compute(folder);
    }

    @TestFactory
    @DisplayName("works as in py-polars, or is refused by name")
    Stream<DynamicContainer> everyCell() {
        return Arrays.stream(Operation.values())
                .map(operation -> dynamicContainer(operation.toString(), cells(operation)));
    }

    private static Stream<DynamicTest> cells(Operation operation) {
        return IntStream.range(0, Samples.ALL.size())
                .mapToObj(i -> new Cell(operation, Samples.ALL.get(i), i, folder))
                .map(cell -> dynamicTest(cell.toString(), () -> check(cell)));
    }

    private static void check(Cell cell) throws IOException {
        Optional<Refusal> refusal = Refusals.of(cell.operation(), cell.sample());
        if (refusal.isEmpty()) {
            cell.operation().run(cell);
        } else {
            refusal.get().check(cell.sample(), catchThrowable(() -> cell.operation().run(cell)));
        }
        if (cell.operation().isInPython()) {
            String answer = python.answer(cell);
            assertThat(answer.equals("works"))
                    .as("py-polars: %s", answer)
                    .isEqualTo(refusal.isEmpty());
        }
    }

    @Test
    void hasEveryKindOfType() {
        Set<DataType> types = Samples.ALL.stream().map(Sample::type).collect(Collectors.toSet());
        assertThat(types).contains(ScalarType.values());
        assertThat(types.stream().map(DataType::getClass).collect(Collectors.toSet()))
                .containsAll(Set.of(kinds()));
        for (TimeUnit unit : TimeUnit.values()) {
            assertThat(types).contains(DataType.datetime(unit), DataType.duration(unit));
            assertThat(types)
                    .anyMatch(
                            type ->
                                    type instanceof DatetimeType datetime
                                            && datetime.unit() == unit
                                            && datetime.zone() != null);
        }
    }

    @SuppressWarnings("unchecked") // They all implement it.
    private static Class<? extends DataType>[] kinds() {
        return (Class<? extends DataType>[]) DataType.class.getPermittedSubclasses();
    }

    @Test
    void hasTheSamplesOfPython() {
        assertThat(Samples.ALL)
                .extracting(sample -> sample.type().toString())
                .isEqualTo(python.types());
        assertThat(Samples.ALL).extracting(Sample::name).doesNotHaveDuplicates();
    }

    @Test
    void hasTheOperationsOfPython() {
        Set<String> ours =
                Arrays.stream(Operation.values())
                        .filter(Operation::isInPython)
                        .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        assertThat(python.answers()).allSatisfy(row -> assertThat(row.keySet()).isEqualTo(ours));
    }

    @Test
    void hasNoRefusalOfNothing() {
        Set<Refusal> used = new HashSet<>();
        for (Operation operation : Operation.values()) {
            for (Sample sample : Samples.ALL) {
                Refusals.of(operation, sample).ifPresent(used::add);
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(Refusals.ALL);
    }
}
