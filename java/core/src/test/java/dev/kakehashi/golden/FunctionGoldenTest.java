// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kakehashi.DataFrame;
import dev.kakehashi.Expr;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.testing.Python;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every function that the engine has, in the Java API, against py-polars.
class FunctionGoldenTest {
    private static final Map<String, Expr> CASES = FunctionCases.ALL;

    /// What is no function of its own and is used by many cases.
    private static final List<String> EVERYWHERE =
            List.of("column", "literal", "selector", "element");

    @TempDir static Path folder;

    @BeforeAll
    static void computeWithPyPolars() {
        Python.run("golden_functions.py", folder);
    }

    @TestFactory
    Stream<DynamicTest> everyFunctionGivesWhatPyPolarsGives() {
        return CASES.entrySet().stream()
                .map(
                        entry ->
                                dynamicTest(
                                        entry.getKey(),
                                        () -> compare(entry.getKey(), entry.getValue())));
    }

    private static void compare(String name, Expr expression) throws IOException {
        try (DataFrame input = read("input");
                DataFrame expected = read(name.replace('/', '@'));
                DataFrame result = input.lazy().select(expression).collect()) {
            assertThat(result.differenceFrom(expected)).isEmpty();
        }
    }

    private static DataFrame read(String file) throws IOException {
        return DataFrame.fromArrow(ArrowIpc.open(folder.resolve(file + ".arrow")));
    }

    @Test
    void everyExpressionOfTheEngineHasACase() {
        Collection<String> missing = new TreeSet<>(Engine.inProcess().capabilities().expressions());
        CASES.keySet().forEach(name -> missing.remove(name.split("/", 2)[0]));
        missing.removeAll(EVERYWHERE);
        assertThat(missing).isEmpty();
    }

    @Test
    void bothSidesHaveTheSameCases() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                            files.map(
                                            file ->
                                                    file.getFileName()
                                                            .toString()
                                                            .replaceFirst("\\.arrow$", ""))
                                    .map(name -> name.replace('@', '/'))
                                    .filter(name -> !name.equals("input")))
                    .containsExactlyInAnyOrderElementsOf(CASES.keySet());
        }
    }
}
