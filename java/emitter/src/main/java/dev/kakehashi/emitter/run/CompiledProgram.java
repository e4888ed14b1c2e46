// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.run;

import dev.kakehashi.emitter.EmittedProgram;
import dev.kakehashi.runtime.program.Launcher;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/// An emitted program, compiled. It can be run once: its modules keep what they hold.
public final class CompiledProgram {
    private final EmittedProgram program;
    private final ClassLoader classes;

    private CompiledProgram(EmittedProgram program, ClassLoader classes) {
        this.program = program;
        this.classes = classes;
    }

    /// {@return a program, compiled in memory}
    ///
    /// @throws IllegalStateException if Java does not accept what was emitted: a defect of the
    ///   emitter, which the message shows
    public static CompiledProgram of(EmittedProgram program) {
        return new CompiledProgram(program, MemoryCompiler.compile(program.sources()));
    }

    /// Runs the program as `python script arguments` does, on the standard streams of the runtime.
    ///
    /// @return the exit status
    public int run(String script, List<String> arguments) {
        MethodHandle main = entry();
        return Launcher.run(
                script,
                arguments,
                () -> {
                    try {
                        main.invokeExact();
                    } catch (RuntimeException | Error raised) {
                        throw raised;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                });
    }

    private MethodHandle entry() {
        try {
            Class<?> type = classes.loadClass(program.mainClass());
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findStatic(type, "run", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The class " + program.mainClass() + " has no method that runs it", e);
        }
    }
}
