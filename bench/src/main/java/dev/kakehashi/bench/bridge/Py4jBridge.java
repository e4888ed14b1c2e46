// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.bridge;

import py4j.ClientServer;

import java.io.EOFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.ObjIntConsumer;

/// Py4J in its mode of one connection for each thread, which is its quick one.
final class Py4jBridge implements Bridge {
    private final Process process;
    private final ClientServer server;
    private final Py4jSubject subject;

    private Py4jBridge(Process process, ClientServer server) {
        this.process = process;
        this.server = server;
        this.subject =
                (Py4jSubject) server.getPythonServerEntryPoint(new Class<?>[] {Py4jSubject.class});
    }

    static Py4jBridge start(Path python, Path script) throws IOException {
        int ownPort = freePort();
        Process process =
                new ProcessBuilder(python.toString(), script.toString(), Integer.toString(ownPort))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String port = process.inputReader().readLine();
        if (port == null) {
            throw new EOFException("The Python side of Py4J ended. Its messages are above.");
        }
        ClientServer server =
                new ClientServer.ClientServerBuilder()
                        .javaPort(ownPort)
                        .pythonPort(Integer.parseInt(port))
                        .build();
        return new Py4jBridge(process, server);
    }

    /// Each side of Py4J has to be told the other's port when it is made.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String description() {
        return "Py4J %s, ClientServer over TCP".formatted(subject.version());
    }

    @Override
    public long call() {
        return subject.count(1);
    }

    @Override
    public OptionalLong calls(int count) {
        return OptionalLong.empty();
    }

    @Override
    public long integers() {
        long sum = 0;
        for (Iterator<Object> items = subject.integers(); items.hasNext(); ) {
            sum += ((Number) items.next()).longValue();
        }
        return sum;
    }

    @Override
    public void mixed(ObjIntConsumer<Object> reader) {
        int place = 0;
        for (Iterator<Object> items = subject.mixed(); items.hasNext(); ) {
            reader.accept(items.next(), place++);
        }
    }

    @Override
    public String importNumpy() {
        return subject.importNumpy();
    }

    @Override
    public void close() {
        server.shutdown();
        process.destroy();
        process.onExit().join();
    }
}
