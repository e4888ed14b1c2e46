package dev.kakehashi.runtime.program;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The inner code is a continuation of the JDK, on the thread of whoever resumes it: many times
/// faster than a thread.
///
/// The JDK keeps the class to itself unless it is started with `--add-exports
/// java.base/jdk.internal.vm=ALL-UNNAMED` (or the runtime's module): where it is not, generators
/// use threads.
final class ContinuationSwitch implements Switch {
    private static final Access ACCESS = Access.find();

    private final Object continuation;

    ContinuationSwitch(Runnable inner) {
        try {
            continuation = ACCESS.make.invoke(ACCESS.scope, inner);
        } catch (Throwable failure) {
            throw new IllegalStateException("A continuation cannot be made", failure);
        }
    }

    static boolean isAvailable() {
        return ACCESS != null;
    }

    @Override
    public void resume() {
        try {
            ACCESS.run.invokeExact(continuation);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("A continuation cannot be resumed", failure);
        }
    }

    @Override
    public void suspend() {
        try {
            boolean ignored = (boolean) ACCESS.yield.invokeExact(ACCESS.scope);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("A continuation cannot stop", failure);
        }
    }

    private record Access(Object scope, MethodHandle make, MethodHandle run, MethodHandle yield) {
        static Access find() {
            try {
                Class<?> type = Class.forName("jdk.internal.vm.Continuation");
                Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                Object scope =
                        lookup.findConstructor(
                                        scopeType, MethodType.methodType(void.class, String.class))
                                .invoke("generator");
                return new Access(
                        scope,
                        lookup.findConstructor(
                                        type,
                                        MethodType.methodType(
                                                void.class, scopeType, Runnable.class))
                                .asType(
                                        MethodType.methodType(
                                                Object.class, Object.class, Runnable.class)),
                        lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                                .asType(MethodType.methodType(void.class, Object.class)),
                        lookup.findStatic(
                                        type,
                                        "yield",
                                        MethodType.methodType(boolean.class, scopeType))
                                .asType(MethodType.methodType(boolean.class, Object.class)));
            } catch (Throwable closed) {
                return null;
            }
        }
    }
}
