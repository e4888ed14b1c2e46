package dev.kakehashi.python.environment;

import java.nio.file.Path;

/// Makes an environment in a JVM of its own, tells how it goes on, and lives until its input ends.
final class EnvironmentProgram {
    private EnvironmentProgram() {}

    /// Makes it.
    ///
    /// @param arguments the cache, a folder of wheels or "", and requirements
    public static void main(String[] arguments) throws Exception {
        PythonEnvironmentBuilder builder =
                PythonEnvironment.builder()
                        .cache(Path.of(arguments[0]))
                        .listener((step, text) -> System.out.println(step + " " + text));
        if (!arguments[1].isEmpty()) {
            builder.offline().findLinks(Path.of(arguments[1]));
        }
        for (int i = 2; i < arguments.length; i++) {
            builder.requirements(arguments[i]);
        }
        PythonEnvironment environment = builder.build();
        System.out.println("MODULES " + environment.modules());
        System.out.println("MADE " + environment.folder());
        System.in.readAllBytes();
    }
}
