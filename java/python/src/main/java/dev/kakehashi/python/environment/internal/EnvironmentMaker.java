// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.EnvironmentException;
import dev.kakehashi.python.environment.EnvironmentFault;
import dev.kakehashi.python.environment.EnvironmentStep;
import dev.kakehashi.python.environment.Interpreter;
import dev.kakehashi.python.environment.InterpreterSearchResult;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Makes an environment, unless it is there.
public final class EnvironmentMaker {
    private static final Logger LOG = System.getLogger(EnvironmentMaker.class.getName());
    private static final int ATTEMPT_BYTES = 4;

    private final EnvironmentRequest request;
    private final Path folder;

    public EnvironmentMaker(EnvironmentRequest request) {
        this.request = request;
        folder = request.folder();
    }

    /// An environment that is ready to be used.
    ///
    /// @param interpreter its own interpreter
    public record Made(Publication publication, Interpreter interpreter) {}

    /// {@return the environment}
    public Made make() throws IOException, InterruptedException, TimeoutException {
        Optional<Made> existing = existing();
        if (existing.isPresent()) {
            return existing.get();
        }
        try (var _ =
                FileMutex.acquire(
                        lockFile(folder),
                        request.deadline(),
                        () ->
                                tell(
                                        EnvironmentStep.WAITING,
                                        "Waiting for another maker of the same environment"))) {
            Optional<Made> others = existing();
            return others.isPresent() ? others.get() : makeAlone();
        }
    }

    /// {@return the file that the maker of an environment locks}
    static Path lockFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    /// The environment if it is published and works; otherwise it has to be made.
    private Optional<Made> existing() throws IOException, InterruptedException {
        Optional<Publication> published;
        try {
            published = Publication.read(folder);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "damaged, so the environment is made anew: " + folder, e);
            return Optional.empty();
        }
        if (published.isEmpty() || !InUse.hold(published.get().inUse())) {
            return Optional.empty();
        }
        // Between the two looks a cleaner may have been there.
        if (!Publication.read(folder).equals(published)) {
            return Optional.empty();
        }
        Optional<Interpreter> interpreter = probe(published.get().environment()).interpreter();
        if (interpreter.isEmpty()) {
            return Optional.empty();
        }
        try {
            published.get().touch();
        } catch (IOException e) {
            // A cache that only others may write to: they clean it as well.
            LOG.log(Logger.Level.DEBUG, "the time of use could not be noted", e);
        }
        return Optional.of(new Made(published.get(), interpreter.get()));
    }

    private Made makeAlone() throws IOException, InterruptedException, TimeoutException {
        removeLeftovers();
        var bytes = new byte[ATTEMPT_BYTES];
        new SecureRandom().nextBytes(bytes);
        String attempt = HexFormat.of().formatHex(bytes);
        Path environment = folder.resolve(attempt);
        boolean done = false;
        try {
            install(environment);
            Interpreter interpreter = check(environment);
            Publication publication = publication(attempt);
            if (!Files.exists(publication.inUse())) {
                Files.createFile(publication.inUse());
            }
            InUse.hold(publication.inUse());
            publication.write();
            done = true;
            tell(EnvironmentStep.READY, "The environment is ready: " + environment);
            return new Made(publication, interpreter);
        } finally {
            if (!done) {
                removeIfPossible(environment);
            }
        }
    }

    private void install(Path environment)
            throws IOException, InterruptedException, TimeoutException {
        Files.createDirectories(folder);
        Path log = folder.resolve("log.txt");
        Files.deleteIfExists(log);
        var run = new InstallerRun(log, request.deadline(), request.listener());
        InstallerProgram installer = request.installer();
        tell(
                EnvironmentStep.CREATING,
                "Making an environment with Python %s in %s"
                        .formatted(request.base().version(), environment));
        run.run(
                installer.create(request.base().executable(), environment),
                EnvironmentFault.CREATION);
        Requirements requirements = request.requirements();
        var files = new ArrayList<>(requirements.files());
        if (!requirements.lines().isEmpty()) {
            // Options such as hashes are understood in files only.
            Path lines = environment.resolve("requirements.txt");
            Files.write(lines, requirements.lines());
            files.add(lines);
        }
        if (!files.isEmpty()) {
            tell(
                    EnvironmentStep.INSTALLING,
                    "Installing with %s: %s"
                            .formatted(
                                    installer.name(),
                                    String.join(
                                            ", ",
                                            requirements.all().stream()
                                                    .map(Requirement::text)
                                                    .toList())));
            run.run(
                    installer.install(python(environment), files, request.options()),
                    EnvironmentFault.INSTALLATION);
        }
        if (!sameContents(requirements)) {
            throw new EnvironmentException(
                    EnvironmentFault.REQUIREMENT,
                    "A requirements file was changed while it was installed. Make the environment"
                            + " again.",
                    null);
        }
    }

    private static boolean sameContents(Requirements requirements) throws IOException {
        var before = new Hash();
        var after = new Hash();
        requirements.put(before);
        Requirements.of(requirements.lines(), requirements.files()).put(after);
        return before.text().equals(after.text());
    }

    private Interpreter check(Path environment) throws InterruptedException {
        InterpreterSearchResult result = probe(environment);
        return result.interpreter()
                .orElseThrow(
                        () ->
                                new EnvironmentException(
                                        EnvironmentFault.CREATION,
                                        "The environment was made, but its Python does not work: "
                                                + result.rejected().getFirst(),
                                        null));
    }

    private InterpreterSearchResult probe(Path environment) throws InterruptedException {
        return new Search(
                        OperatingSystem.current(),
                        System.getenv(),
                        request.cache(),
                        Probe.DEFAULT_TIME_LIMIT)
                .run(python(environment).toString());
    }

    private Publication publication(String attempt) {
        Interpreter base = request.base();
        Requirements requirements = request.requirements();
        return new Publication(
                folder,
                Map.of(
                        "attempt", attempt,
                        "requirements",
                                String.join(
                                        "\n",
                                        requirements.all().stream()
                                                .map(Requirement::text)
                                                .map(Secrets::hidden)
                                                .toList()),
                        "names", String.join(" ", requirements.names()),
                        "interpreter", base.executable().toString(),
                        "version", base.version().toString(),
                        "installer", request.installer().name()));
    }

    /// What a maker left behind that was killed, and an environment that no longer works.
    private void removeLeftovers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Publication.withdraw(folder);
        List<Path> leftovers;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            leftovers = new ArrayList<>();
            entries.forEach(leftovers::add);
        }
        if (leftovers.stream().anyMatch(Files::isDirectory)) {
            tell(EnvironmentStep.RECOVERING, "Removing what was left incomplete in " + folder);
        }
        leftovers.stream().filter(Files::isDirectory).forEach(EnvironmentMaker::removeIfPossible);
    }

    /// An installer whose maker was killed may still write there; then the next one removes it.
    private static void removeIfPossible(Path environment) {
        try {
            Deletion.delete(environment);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "could not be removed now: " + environment, e);
        }
    }

    private static Path python(Path environment) {
        return OperatingSystem.current().program(environment, "python");
    }

    private void tell(EnvironmentStep step, String text) {
        request.listener().on(step, Secrets.hidden(text));
    }
}
