// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.peer;

import dev.kakehashi.bench.pdsh.PdshQueries;
import dev.kakehashi.bench.pdsh.PdshQuery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The worker's side of the conversation: a line in, a line out, parts separated by tabs.
///
///     (start)             ok  DESCRIPTION
///     time  NUMBER        ok  NANOSECONDS  ROWS
///     write NUMBER FILE   ok
///
/// What fails is answered by `error MESSAGE`. The end of stdin ends the worker.
final class WorkerLoop {
    private WorkerLoop() {}

    static void serve(Subject subject) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println("ok\t" + subject.description());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(reply(subject, line.split("\t", -1)));
        }
    }

    private static String reply(Subject subject, String[] request) {
        try {
            PdshQuery query = PdshQueries.of(Integer.parseInt(request[1]));
            return switch (request[0]) {
                case "time" -> {
                    Timing timing = subject.time(query);
                    yield "ok\t%d\t%d".formatted(timing.nanoseconds(), timing.rows());
                }
                case "write" -> {
                    subject.write(query, Path.of(request[2]));
                    yield "ok";
                }
                default -> "error\tunknown command " + request[0];
            };
        } catch (Exception e) {
            return "error\t" + e.toString().replace('\n', ' ').replace('\t', ' ');
        }
    }
}
