// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A worker process seen from outside: asked for one query at a time, warm between questions. Used
/// by one thread.
public final class Peer implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader replies;
    private final String description;

    private Peer(String name, List<String> command, Map<String, String> environment) {
        this.name = name;
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start: " + command, e);
        }
        requests =
                new BufferedWriter(
                        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        replies =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        description = reply("start")[1];
    }

    /// {@return a worker of py-polars}
    ///
    /// @param script `polars_worker.py`
    public static Peer polars(String name, Path python, Path script, Path tables) {
        return new Peer(
                name, List.of(python.toString(), script.toString(), tables.toString()), Map.of());
    }

    /// {@return a worker of the Java API}
    ///
    /// @param environment what is added to this process' environment, such as the library
    public static Peer kakehashi(String name, Path tables, Map<String, String> environment) {
        return new Peer(name, java(KakehashiWorker.class, tables.toString()), environment);
    }

    /// {@return a worker of DuckDB}
    public static Peer duckDb(String name, Path tables) {
        return new Peer(name, java(DuckDbWorker.class, tables.toString()), Map.of());
    }

    /// {@return the command that starts another JVM like this one}
    public static List<String> java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /// {@return what it is called in the report}
    public String name() {
        return name;
    }

    /// {@return its version and settings, as it told them}
    public String description() {
        return description;
    }

    /// {@return what a run of the query took}
    public Timing time(int query) {
        String[] reply = ask("time", Integer.toString(query));
        return new Timing(Long.parseLong(reply[1]), Long.parseLong(reply[2]));
    }

    /// Lets the worker run the query and write the result to a Parquet file.
    public void write(int query, Path file) {
        ask("write", Integer.toString(query), file.toString());
    }

    private String[] ask(String... request) {
        try {
            requests.write(String.join("\t", request));
            requests.write('\n');
            requests.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " ended before it was asked", e);
        }
        return reply(String.join(" ", request));
    }

    private String[] reply(String request) {
        try {
            String line = replies.readLine();
            if (line == null) {
                throw new IllegalStateException(
                        "%s ended at: %s. Its messages are above.".formatted(name, request));
            }
            String[] parts = line.split("\t", -1);
            if (!parts[0].equals("ok")) {
                throw new IllegalStateException("%s, %s: %s".formatted(name, request, line));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not answer: " + request, e);
        }
    }

    /// Ends the worker.
    @Override
    public void close() {
        try (requests;
                replies) {
            requests.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
