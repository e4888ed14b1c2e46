// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import dev.kakehashi.error.PlanAccessException;
import dev.kakehashi.internal.proto.FileScan;
import dev.kakehashi.internal.proto.Node;
import dev.kakehashi.internal.proto.Plan;
import dev.kakehashi.internal.proto.Scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files and addresses that a plan names.
///
/// @param read by scans, and by calls in SQL
/// @param written by sinks
public record PlanFiles(List<Use> read, List<Use> written) {
    /// The functions of Polars' SQL that open files all begin so.
    private static final Pattern OPENING = Pattern.compile("read_", Pattern.CASE_INSENSITIVE);

    /// Such a call, with its path as plain text.
    private static final Pattern CALL =
            Pattern.compile("read_[a-z]+\\s*\\(\\s*'([^'\\\\]*)'\\s*\\)", Pattern.CASE_INSENSITIVE);

    /// A file or address that a step names.
    ///
    /// @param path as it stands there
    /// @param node the number of the step, from 1
    /// @param step its kind, as the capabilities name it
    public record Use(String path, int node, String step) {}

    /// {@return what a plan names}
    ///
    /// @throws PlanAccessException if a statement in SQL names a file in a way that cannot be told
    ///   for sure
    public static PlanFiles of(Plan plan) {
        List<Use> read = new ArrayList<>();
        List<Use> written = new ArrayList<>();
        for (Node node : plan.getNodesList()) {
            switch (node.getKindCase()) {
                case SCAN ->
                        file(node.getScan())
                                .getPathsList()
                                .forEach(path -> read.add(new Use(path, node.getId(), "scan")));
                case SINK -> written.add(new Use(node.getSink().getPath(), node.getId(), "sink"));
                case SQL -> calls(node, read);
                default -> {
                    // Other steps work on rows alone.
                }
            }
        }
        return new PlanFiles(List.copyOf(read), List.copyOf(written));
    }

    private static FileScan file(Scan scan) {
        return switch (scan.getSourceCase()) {
            case PARQUET -> scan.getParquet().getFile();
            case CSV -> scan.getCsv().getFile();
            case NDJSON -> scan.getNdjson().getFile();
            case IPC -> scan.getIpc().getFile();
            case MEMORY, SOURCE_NOT_SET -> FileScan.getDefaultInstance();
        };
    }

    private static void calls(Node node, List<Use> read) {
        String statement = node.getSql().getQuery();
        Matcher opening = OPENING.matcher(statement);
        Matcher call = CALL.matcher(statement);
        int end = 0;
        while (opening.find(end)) {
            if (!call.find(opening.start()) || call.start() != opening.start()) {
                throw new PlanAccessException(
                        statement,
                        node.getId(),
                        "sql",
                        "where access is limited, read_… may stand only in a call with a path in"
                                + " single quotes, as in read_csv('/data/a.csv')");
            }
            read.add(new Use(call.group(1), node.getId(), "sql"));
            end = call.end();
        }
    }
}
