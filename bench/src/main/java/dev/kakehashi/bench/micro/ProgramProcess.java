// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that runs `bench/programs/measured.py`, under Python or as Java: it does its work once
/// for each line that it gets. Used by one thread.
final class ProgramProcess implements AutoCloseable {
    /// @param seconds what the work took, measured by the program itself
    /// @param result its `repr`
    record Run(double seconds, String result) {}

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader replies;

    ProgramProcess(List<String> command) throws IOException {
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        requests =
                new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        replies =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    Run run() throws IOException {
        requests.write("run\n");
        requests.flush();
        String line = replies.readLine();
        if (line == null) {
            throw new IOException("The program ended before its answer. Its messages are above.");
        }
        int tab = line.indexOf('\t');
        return new Run(Double.parseDouble(line.substring(0, tab)), line.substring(tab + 1));
    }

    /// Ends the program.
    @Override
    public void close() throws IOException {
        try (requests;
                replies) {
            requests.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
