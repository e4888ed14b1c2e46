package dev.kakehashi.emitter;

import dev.kakehashi.emitter.report.Report;

import java.util.List;

/// A program as Java.
///
/// @param mainClass the class to start; "" if the program has no script
/// @param sources one for each module
/// @param report what is resolved at run time, and why
public record EmittedProgram(String mainClass, List<JavaSource> sources, Report report) {
    /// A Java source.
    ///
    /// @param className with its package
    public record JavaSource(String className, String text) {
        /// {@return where the file belongs below the root of the sources}
        public String path() {
            return className.replace('.', '/') + ".java";
        }
    }
}
