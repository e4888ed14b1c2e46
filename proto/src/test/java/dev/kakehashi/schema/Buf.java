package dev.kakehashi.schema;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The schema tool, run on a folder of schema files with a `buf.yaml`.
record Buf(Path schema) {

    /// What buf has to say about the schema itself: a line for each finding.
    List<String> lint() {
        return run("lint", schema.toString());
    }

    /// What buf finds broken in the schema, compared with a released one: a line for each finding.
    List<String> breaking(Path released) {
        return run("breaking", schema.toString(), "--against", released.toString());
    }

    /// Compiles the schema.
    FileDescriptorSet descriptors() {
        try {
            Path image = Files.createTempFile("schema", ".binpb");
            try {
                build(image);
                return read(image);
            } finally {
                Files.delete(image);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compiles the schema into a descriptor set.
    void build(Path image) {
        List<String> findings =
                run("build", schema.toString(), "--exclude-source-info", "-o", image.toString());
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", findings));
        }
    }

    static FileDescriptorSet read(Path image) {
        try {
            return FileDescriptorSet.parseFrom(Files.readAllBytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> run(String... arguments) {
        Path executable = Path.of(System.getProperty("buf"));
        if (!executable.toFile().setExecutable(true)) {
            throw new IllegalStateException(executable + " cannot be made executable");
        }
        var command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> lines = process.inputReader().readAllLines();
            int status = process.waitFor();
            // 0 is "nothing found", 100 is "something found", all else is a failure of buf.
            if (status != 0 && (status != 100 || lines.isEmpty())) {
                throw new IllegalStateException(
                        "%s gave %d: %s".formatted(command, status, String.join("\n", lines)));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
