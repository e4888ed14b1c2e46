// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kakehashi.DataFrame;
import dev.kakehashi.arrow.ipc.ArrowIpc;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.plan.Plan;
import dev.kakehashi.testing.Python;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The plans that releases have stored, `tests/plans/<release>/functions.zip`: one for each
/// function, with what it reads and what py-polars made of it. This version still reads them and
/// computes the same.
///
/// A release adds its own: `-Dplans.store=<release>`.
class StoredPlansTest {
    private static final Path PLANS = Python.scripts().resolveSibling("plans");
    private static final String ARCHIVE = "functions.zip";
    private static final String PLAN = ".binpb";
    private static final String RESULT = ".arrow";
    private static final String INPUT = "input.arrow";

    @BeforeAll
    static void store(@TempDir Path folder) throws IOException {
        String release = System.getProperty("plans.store");
        if (release == null) {
            return;
        }
        Python.run("golden_functions.py", folder);
        Files.createDirectories(PLANS.resolve(release));
        try (OutputStream file = Files.newOutputStream(PLANS.resolve(release).resolve(ARCHIVE));
                ZipOutputStream zip = new ZipOutputStream(file);
                DataFrame input = DataFrame.fromArrow(ArrowIpc.open(folder.resolve(INPUT)))) {
            add(zip, INPUT, Files.readAllBytes(folder.resolve(INPUT)));
            for (var function : FunctionCases.ALL.entrySet()) {
                String name = function.getKey();
                add(zip, name + PLAN, input.lazy().select(function.getValue()).plan().toBytes());
                Path result = folder.resolve(name.replace('/', '@') + RESULT);
                add(zip, name + RESULT, Files.readAllBytes(result));
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    @TestFactory
    Stream<DynamicContainer> plansOf() throws IOException {
        return releases().stream()
                .map(release -> dynamicContainer(release.getFileName().toString(), plans(release)));
    }

    private static Stream<DynamicTest> plans(Path release) {
        Map<String, byte[]> files = files(release.resolve(ARCHIVE));
        return files.keySet().stream()
                .filter(name -> name.endsWith(PLAN))
                .sorted()
                .map(
                        name ->
                                dynamicTest(
                                        name,
                                        () -> {
                                            byte[] plan = file(files, name);
                                            sayWhatTheySaid(plan);
                                            giveWhatTheyGave(
                                                    plan,
                                                    file(files, INPUT),
                                                    file(files, name.replace(PLAN, RESULT)));
                                        }));
    }

    private static void sayWhatTheySaid(byte[] bytes) {
        Plan plan = Plan.fromBytes(bytes);
        assertThat(Plan.of(plan.root())).isEqualTo(plan);
        assertThat(Plan.fromBytes(plan.toBytes())).isEqualTo(plan);
    }

    private static void giveWhatTheyGave(byte[] bytes, byte[] input, byte[] result)
            throws IOException {
        Engine engine = Engine.inProcess();
        try (CompiledPlan plan = engine.compile(bytes);
                DataFrame expected = read(result);
                DataFrame actual =
                        DataFrame.fromArrow(
                                engine.execute(
                                        plan,
                                        List.of(ArrowIpc.read(MemorySegment.ofArray(input))),
                                        QueryOptions.DEFAULTS))) {
            assertThat(actual.differenceFrom(expected)).isEmpty();
        }
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static DataFrame read(byte[] file) {
        return DataFrame.fromArrow(ArrowIpc.read(MemorySegment.ofArray(file)));
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(PLANS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, byte[]> files(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Map<String, byte[]> files = new TreeMap<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyReleaseHasStoredPlans() throws IOException {
        assertThat(releases())
                .isNotEmpty()
                .allSatisfy(
                        release ->
                                assertThat(files(release.resolve(ARCHIVE)).keySet())
                                        .filteredOn(name -> name.endsWith(PLAN))
                                        .hasSizeGreaterThan(300));
    }
}
