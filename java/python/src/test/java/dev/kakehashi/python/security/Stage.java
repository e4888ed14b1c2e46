// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.security;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.PythonPolicy;
import dev.kakehashi.python.PythonWorker;
import dev.kakehashi.python.environment.PythonEnvironment;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A scratch folder with the prepared files, what the placeholders stand for, and the places that
/// must stay as they are.
final class Stage implements AutoCloseable {
    private final Path folder;
    private final List<Path> guarded;
    private final Map<String, String> placeholders = new LinkedHashMap<>();

    Stage(Path folder, PythonEnvironment environment) throws IOException {
        this.folder = folder;
        Path site;
        Path library;
        Path worker;
        try (PythonWorker python =
                PythonWorker.builder()
                        .environment(environment)
                        .policy(PythonPolicy.unrestricted())
                        .start()) {
            PyObject sysconfig = python.importModule("sysconfig");
            site = Path.of(sysconfig.call("get_path", "purelib").asString());
            library = Path.of(sysconfig.call("get_path", "stdlib").asString());
            PyObject file = python.importModule("kakehashi_worker").attr("__file__");
            worker = Path.of(file.asString()).getParent();
        }
        Path programs = environment.interpreter().executable().getParent();
        guarded = List.of(site, library, worker, programs);
        fill(site, library, Objects.requireNonNull(worker));
    }

    private void fill(Path site, Path library, Path worker) throws IOException {
        Path base = site.getRoot();
        placeholders.put("scratch", folder.toString());
        placeholders.put("canary", canary().toString());
        placeholders.put("site", site.toString());
        placeholders.put("relative site", folder.relativize(site).toString());
        placeholders.put("base", base.toString());
        placeholders.put("site below base", base.relativize(site).toString());
        placeholders.put("stdlib", library.toString());
        placeholders.put("worker", worker.toString());
        byte[] inSite = site.resolve("evil.npy").toString().getBytes(StandardCharsets.UTF_8);
        placeholders.put("site as bytes", Base64.getEncoder().encodeToString(inSite));
        Files.createSymbolicLink(folder.resolve("link"), site);
        Object files = SecurityCase.list(SecurityCase.ATTEMPTS, "files");
        for (Map.Entry<String, @Nullable Object> file : SecurityCase.map(files).entrySet()) {
            String content = String.valueOf(file.getValue());
            Files.write(folder.resolve(file.getKey()), Base64.getDecoder().decode(content));
            placeholders.put(file.getKey(), content);
        }
    }

    /// {@return the file that no attempt may make}
    Path canary() {
        return folder.resolve("canary");
    }

    Path folder() {
        return folder;
    }

    /// {@return a text with its placeholders filled in}
    String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            filled = filled.replace("{" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return filled;
    }

    /// Takes away the link to what is not the test's.
    @Override
    public void close() throws IOException {
        Files.delete(folder.resolve("link"));
    }

    /// {@return traces that an attempt has left; they are removed}
    List<Path> effects() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.exists(canary())) {
            found.add(canary());
        }
        for (Path place : guarded) {
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> file.getFileName().toString().startsWith("evil"))
                        .forEach(found::add);
            }
        }
        for (Path trace : found) {
            Files.delete(trace);
        }
        return found;
    }
}
