// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.doctor;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.cli.Version;
import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.LibrarySource;
import dev.kakehashi.python.environment.CachedEnvironments;
import dev.kakehashi.python.environment.EnvironmentException;
import dev.kakehashi.python.environment.Installer;
import dev.kakehashi.python.environment.Interpreters;
import dev.kakehashi.python.environment.UserCache;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at what Kakehashi needs and says what was found.
final class Examination {
    private static final int OLDEST_JDK = 25;

    private final List<Finding> findings = new ArrayList<>();

    private Examination() {}

    static List<Finding> run() {
        var examination = new Examination();
        examination.java();
        examination.machine();
        examination.engine();
        examination.python();
        examination.cache();
        return List.copyOf(examination.findings);
    }

    private void java() {
        add("version", "Kakehashi", Version.text());
        String version = Runtime.version() + ", " + System.getProperty("java.vendor");
        if (Runtime.version().feature() < OLDEST_JDK) {
            problem("jdk", "JDK", version, "Kakehashi needs a JDK " + OLDEST_JDK + " or newer.");
        } else {
            add("jdk", "JDK", version);
        }
        add("jdk_home", "JDK folder", System.getProperty("java.home"));
        if (Engine.class.getModule().isNativeAccessEnabled()) {
            add("native_access", "Native access", "enabled");
        } else {
            problem(
                    "native_access",
                    "Native access",
                    "not enabled",
                    "Start Java with --enable-native-access=ALL-UNNAMED: without it the JDK warns,"
                            + " and a later one will refuse.");
        }
    }

    private void machine() {
        add(
                "system",
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
        add("processor", "Processor", System.getProperty("os.arch"));
        add("cpus", "CPUs", Runtime.getRuntime().availableProcessors());
    }

    private void engine() {
        try {
            LibrarySource source = Engine.librarySource();
            add("library", "Library", source.library().toString());
            add(
                    "library_chosen_by",
                    "Library chosen by",
                    switch (source.origin()) {
                        case ENVIRONMENT -> "POLARS_BRIDGE_LIB";
                        case APPLICATION_DIRECTORY -> "the application's directory";
                        case JAR -> "a jar for this platform";
                        case PROGRAM -> "the program";
                    });
            Capabilities capabilities = Engine.inProcess().capabilities();
            add("engine_version", "Engine", capabilities.engineVersion());
            add("abi_version", "ABI version", capabilities.abiVersion());
            add("min_plan_version", "Oldest plan version", capabilities.minPlanVersion());
            add("max_plan_version", "Newest plan version", capabilities.maxPlanVersion());
            add("engine_threads", "Engine threads", capabilities.threads());
            add("copy_behavior", "Copies at the boundary", capabilities.copyBehavior());
        } catch (KakehashiException e) {
            problem("library", "Library", null, e.getMessage());
        }
        String mode = System.getenv("POLARS_BRIDGE_DATA_MODE");
        add("data_mode", "Data mode", mode == null ? "arrow_c (default)" : mode);
    }

    private void python() {
        PythonFindings.of(Interpreters.search().run()).forEach(findings::add);
        add(
                "installer",
                "Installer",
                Installer.uv().map(uv -> "uv (" + uv + ")").orElse("pip of that Python"));
        CachedEnvironments environments = CachedEnvironments.ofUser();
        try {
            add("python_environments", "Python environments", environments.list().size());
            add("python_environments_folder", "Their folder", environments.folder().toString());
        } catch (EnvironmentException e) {
            problem("python_environments", "Python environments", null, e.getMessage());
        }
    }

    private void cache() {
        Path cache = UserCache.root();
        Path existing = cache;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (Files.isWritable(existing)) {
            add("cache", "Cache", cache.toString());
        } else {
            problem(
                    "cache",
                    "Cache",
                    cache.toString(),
                    existing
                            + " cannot be written to. Name another folder for caches:"
                            + " XDG_CACHE_HOME.");
        }
    }

    private void add(String key, String label, Object value) {
        findings.add(Finding.of(key, label, value));
    }

    private void problem(String key, String label, @Nullable Object value, String problem) {
        findings.add(Finding.problem(key, label, value, problem));
    }
}
