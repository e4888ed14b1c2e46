// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.run;

import dev.kakehashi.emitter.EmittedProgram;
import dev.kakehashi.runtime.program.Launcher;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The JDK's compiler, from memory into memory.
final class MemoryCompiler {
    private MemoryCompiler() {}

    static ClassLoader compile(List<EmittedProgram.JavaSource> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException(
                    "This Java has no compiler. Run with a JDK, not with a JRE.");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(found, null, null);
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach(source -> units.add(new SourceInMemory(source)));
        try (MemoryFiles files = new MemoryFiles(standard)) {
            StringWriter other = new StringWriter();
            boolean done = compiler.getTask(other, files, found, options(), null, units).call();
            if (!done) {
                throw new IllegalStateException(message(found, other.toString()));
            }
            return new MemoryClasses(files.classes(), Launcher.class.getClassLoader());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("memory cannot be closed", e);
        }
    }

    private static List<String> options() {
        return List.of(
                "-proc:none", "-nowarn", "-g", "-parameters", "-classpath", RuntimePath.text());
    }

    private static String message(DiagnosticCollector<JavaFileObject> found, String other) {
        StringBuilder text =
                new StringBuilder(
                        "Java does not accept what was emitted, which is a defect of the emitter:");
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                text.append('\n').append(each);
            }
        }
        return text.append(other.isBlank() ? "" : "\n" + other).toString();
    }
}
