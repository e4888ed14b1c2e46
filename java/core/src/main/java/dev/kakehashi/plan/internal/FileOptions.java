// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import dev.kakehashi.internal.proto.Scan;
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

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Options of scans and sinks: those of a format are fields of its message, those of all formats of
/// the one around it.
final class FileOptions {
    private static final Set<String> NO_OPTIONS = Set.of("paths", "inputs", "file");
    private final Settings settings;

    FileOptions(DataTypes types) {
        settings = new Settings(types);
    }

    static String format(ScanOptions<?> options) {
        return switch (options) {
            case ParquetScanOptions _ -> "parquet";
            case CsvScanOptions _ -> "csv";
            case NdjsonScanOptions _ -> "ndjson";
            case IpcScanOptions _ -> "ipc";
        };
    }

    static String format(SinkOptions<?> options) {
        return switch (options) {
            case ParquetSinkOptions _ -> "parquet";
            case CsvSinkOptions _ -> "csv";
            case NdjsonSinkOptions _ -> "ndjson";
            case IpcSinkOptions _ -> "ipc";
        };
    }

    void encode(ScanOptions<?> options, Message.Builder file, Message.Builder scan, String format) {
        FieldDescriptor branch = scan.getDescriptorForType().findFieldByName(format);
        Message.Builder message = scan.newBuilderForField(branch);
        encode(options.settings(), message, file);
        message.setField(message.getDescriptorForType().findFieldByName("file"), file.build());
        scan.setField(branch, message.build());
    }

    void encode(SinkOptions<?> options, Message.Builder sink, String format) {
        FieldDescriptor branch = sink.getDescriptorForType().findFieldByName(format);
        Message.Builder message = sink.newBuilderForField(branch);
        encode(options.settings(), message, sink);
        sink.setField(branch, message.build());
    }

    private void encode(
            SortedMap<String, Object> options, Message.Builder format, Message.Builder all) {
        options.forEach(
                (name, value) -> {
                    FieldDescriptor own = format.getDescriptorForType().findFieldByName(name);
                    if (own != null) {
                        settings.encode(format, own, value);
                        return;
                    }
                    FieldDescriptor shared = all.getDescriptorForType().findFieldByName(name);
                    if (shared == null) {
                        throw new IllegalArgumentException(
                                "%s has no option %s"
                                        .formatted(format.getDescriptorForType().getName(), name));
                    }
                    settings.encode(all, shared, value);
                });
    }

    static ScanOptions<?> decode(Scan scan) {
        return switch (scan.getSourceCase()) {
            case PARQUET ->
                    ParquetScanOptions.of(settings(scan.getParquet(), scan.getParquet().getFile()));
            case CSV -> CsvScanOptions.of(settings(scan.getCsv(), scan.getCsv().getFile()));
            case NDJSON ->
                    NdjsonScanOptions.of(settings(scan.getNdjson(), scan.getNdjson().getFile()));
            case IPC -> IpcScanOptions.of(settings(scan.getIpc(), scan.getIpc().getFile()));
            case MEMORY, SOURCE_NOT_SET -> throw new IllegalArgumentException("no scan of files");
        };
    }

    static SinkOptions<?> decode(dev.kakehashi.internal.proto.Sink sink) {
        SortedMap<String, Object> shared = new TreeMap<>();
        for (String option : Set.of("make_directories", "any_order", "sync")) {
            FieldDescriptor field = sink.getDescriptorForType().findFieldByName(option);
            if (Boolean.TRUE.equals(sink.getField(field))) {
                shared.put(option, true);
            }
        }
        return switch (sink.getFormatCase()) {
            case PARQUET -> ParquetSinkOptions.of(with(shared, sink.getParquet()));
            case CSV -> CsvSinkOptions.of(with(shared, sink.getCsv()));
            case NDJSON -> NdjsonSinkOptions.of(with(shared, sink.getNdjson()));
            case IPC -> IpcSinkOptions.of(with(shared, sink.getIpc()));
            case FORMAT_NOT_SET ->
                    throw new dev.kakehashi.error.PlanDecodeException("A sink has no format");
        };
    }

    private static SortedMap<String, Object> settings(Message format, Message file) {
        return with(with(new TreeMap<>(), file), format);
    }

    private static SortedMap<String, Object> with(
            SortedMap<String, Object> options, Message message) {
        for (FieldDescriptor field : message.getAllFields().keySet()) {
            if (!NO_OPTIONS.contains(field.getName())) {
                options.put(field.getName(), Settings.decode(message, field));
            }
        }
        return options;
    }
}
