// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.program;

import dev.kakehashi.cli.Json;
import dev.kakehashi.emitter.report.Report;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/// What `--report` prints: every line with statements, whether it became plain Java or what in it
/// is resolved at run time and why, and the share of such operations.
final class ReportWriter {
    private ReportWriter() {}

    static void text(Report report, PrintWriter out) {
        for (Report.Line line : report.lines()) {
            String what =
                    line.isPlain() ? "plain Java" : "dynamic: " + String.join("; ", line.dynamic());
            out.printf("%s:%d: %s%n", line.module(), line.line(), what);
        }
        out.printf(
                Locale.ROOT,
                "%d of %d operations are plain Java, %d are resolved at run time (%.1f %%)%n",
                report.operations() - report.dynamicOperations(),
                report.operations(),
                report.dynamicOperations(),
                100 * report.dynamicShare());
    }

    static void json(Report report, PrintWriter out) throws IOException {
        Json.print(
                out,
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("operations", report.operations());
                    json.writeNumberField("dynamic_operations", report.dynamicOperations());
                    json.writeNumberField("dynamic_share", report.dynamicShare());
                    json.writeArrayFieldStart("lines");
                    for (Report.Line line : report.lines()) {
                        json.writeStartObject();
                        json.writeStringField("module", line.module());
                        json.writeNumberField("line", line.line());
                        json.writeBooleanField("plain", line.isPlain());
                        json.writeArrayFieldStart("dynamic");
                        for (String reason : line.dynamic()) {
                            json.writeString(reason);
                        }
                        json.writeEndArray();
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }
}
