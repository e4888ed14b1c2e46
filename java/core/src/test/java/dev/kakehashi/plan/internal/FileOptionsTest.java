// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

import dev.kakehashi.DataType;
import dev.kakehashi.Field;
import dev.kakehashi.Schema;
import dev.kakehashi.internal.proto.FileScan;
import dev.kakehashi.internal.proto.Scan;
import dev.kakehashi.internal.proto.Sink;
import dev.kakehashi.options.CsvScanOptions;
import dev.kakehashi.options.CsvSinkOptions;
import dev.kakehashi.options.IpcScanOptions;
import dev.kakehashi.options.IpcSinkOptions;
import dev.kakehashi.options.NdjsonScanOptions;
import dev.kakehashi.options.NdjsonSinkOptions;
import dev.kakehashi.options.ParquetScanOptions;
import dev.kakehashi.options.ParquetSinkOptions;
import dev.kakehashi.options.ScanOptions;
import dev.kakehashi.options.SinkOptions;
import dev.kakehashi.plan.Node;
import dev.kakehashi.plan.Plan;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

@DisplayName("Options of scans and sinks")
class FileOptionsTest {
    static List<ScanOptions<?>> scans() {
        return List.of(
                ParquetScanOptions.DEFAULTS,
                CsvScanOptions.DEFAULTS,
                NdjsonScanOptions.DEFAULTS,
                IpcScanOptions.DEFAULTS);
    }

    static List<SinkOptions<?>> sinks() {
        return List.of(
                ParquetSinkOptions.DEFAULTS,
                CsvSinkOptions.DEFAULTS,
                NdjsonSinkOptions.DEFAULTS,
                IpcSinkOptions.DEFAULTS);
    }

    @ParameterizedTest
    @MethodSource("scans")
    void everyOptionOfAScanCanBeSetAndComesBack(ScanOptions<?> defaults)
            throws ReflectiveOperationException {
        Set<String> set = new TreeSet<>();
        for (Object changed : changed(defaults)) {
            ScanOptions<?> options = (ScanOptions<?>) changed;
            set.addAll(options.settings().keySet());
            Node scan = new Node.FileScan(List.of("a"), List.of(), options);
            Plan plan = Plan.fromBytes(Plan.of(scan).toBytes());
            assertThat(plan.root()).isEqualTo(scan);
        }

        Set<String> known = fields(FileScan.getDescriptor(), "paths", "inputs");
        known.addAll(fields(message(Scan.getDescriptor(), FileOptions.format(defaults)), "file"));
        assertThat(set).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("sinks")
    void everyOptionOfASinkCanBeSetAndComesBack(SinkOptions<?> defaults)
            throws ReflectiveOperationException {
        Set<String> set = new TreeSet<>();
        Node scan = new Node.FileScan(List.of("a"), List.of(), CsvScanOptions.DEFAULTS);
        for (Object changed : changed(defaults)) {
            SinkOptions<?> options = (SinkOptions<?>) changed;
            set.addAll(options.settings().keySet());
            Node sink = new Node.Sink(scan, "b", options);
            Plan plan = Plan.fromBytes(Plan.of(sink).toBytes());
            assertThat(plan.root()).isEqualTo(sink);
        }

        Set<String> known =
                fields(Sink.getDescriptor(), "input", "path", "parquet", "csv", "ndjson", "ipc");
        known.addAll(fields(message(Sink.getDescriptor(), FileOptions.format(defaults))));
        assertThat(set).isEqualTo(known);
    }

    /// {@return the options that each `with` method gives, with true and with false}
    private static List<Object> changed(Object defaults) throws ReflectiveOperationException {
        List<Object> changed = new ArrayList<>();
        for (Method method : defaults.getClass().getMethods()) {
            if (method.getName().startsWith("with")) {
                for (boolean flag : new boolean[] {true, false}) {
                    Object[] arguments = new Object[method.getParameterCount()];
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = argument(method.getParameterTypes()[i], flag);
                    }
                    changed.add(method.invoke(defaults, arguments));
                }
            }
        }
        return changed;
    }

    private static Object argument(Class<?> type, boolean flag) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> flag;
            case "int" -> 7;
            // As numbers come back from a plan.
            case "long" -> 7L;
            case "char" -> ';';
            case "String" -> "text";
            case "String[]" -> new String[] {"one", "two"};
            case "List" -> List.of("one", "two");
            case "Map" -> Map.of("one", "1", "two", "2");
            case "Schema" -> Schema.of(new Field("a", DataType.list(DataType.DATE)));
            default -> throw new AssertionError("no argument of " + type);
        };
    }

    private static Descriptor message(Descriptor of, String branch) {
        return of.findFieldByName(branch).getMessageType();
    }

    private static Set<String> fields(Descriptor message, String... but) {
        Set<String> names = new TreeSet<>();
        for (FieldDescriptor field : message.getFields()) {
            names.add(field.getName());
        }
        names.removeAll(Set.of(but));
        return names;
    }
}
