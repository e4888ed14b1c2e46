// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.program;

import dev.kakehashi.emitter.report.Report;

import java.io.PrintWriter;

/// What `--report` prints: the dynamic operations by line, and their share.
final class ReportWriter {
    private ReportWriter() {}

    static void write(Report report, PrintWriter out) {
        int dynamic = report.entries().size();
        int all = Math.max(report.operations(), dynamic);
        for (Report.Entry entry : report.entries()) {
            out.printf("%s:%d: dynamic: %s%n", entry.module(), entry.line(), entry.reason());
        }
        out.printf(
                "%d of %d operations are plain Java, %d are resolved at run time%n",
                all - dynamic, all, dynamic);
    }
}
