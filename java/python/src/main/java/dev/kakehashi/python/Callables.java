// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.PythonException;
import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.internal.call.FunctionalMethod;
import dev.kakehashi.python.internal.wire.Answers;
import dev.kakehashi.python.internal.wire.CallbackRequest;
import dev.kakehashi.python.internal.wire.Operands.Operand;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Reference;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The Java functions that a worker knows, and the exceptions that they threw.
final class Callables {
    /// How far causes are followed: they may run in a circle.
    private static final int CAUSES = 100;

    private final Session session;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, PyCallable> callables = new ConcurrentHashMap<>();
    private final Map<Long, Throwable> failures = new ConcurrentHashMap<>();

    Callables(Session session) {
        this.session = session;
    }

    /// {@return how a function travels; nothing if the object is none}
    Optional<Operand> operand(Object object) {
        if (object instanceof PyCallable callable) {
            return Optional.of(register(callable, "PyCallable"));
        }
        return FunctionalMethod.of(object).map(method -> register(adapter(method), method.name()));
    }

    private Operand register(PyCallable callable, String name) {
        long number = numbers.incrementAndGet();
        callables.put(number, callable);
        return new Operand.Callback(number, name);
    }

    /// Forgets functions and exceptions that Python has dropped.
    void drop(List<Long> dropped) {
        dropped.forEach(callables::remove);
        dropped.forEach(failures::remove);
    }

    /// {@return how many functions and exceptions Python may still hold}
    int size() {
        return callables.size() + failures.size();
    }

    private PyCallable adapter(FunctionalMethod function) {
        Type[] types = function.method().getParameterTypes();
        return (args, kwargs) -> {
            Arity.check(args, kwargs, types.length);
            @Nullable Object[] converted = new @Nullable Object[types.length];
            for (int i = 0; i < types.length; i++) {
                converted[i] =
                        types[i] == Object.class
                                ? args.get(i)
                                : session.conversion().orNull(args.get(i), types[i]);
            }
            try {
                return function.invoke(converted);
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /// Answers a call of Python.
    ///
    /// @param send hands the answer over. Objects of Python that stand in it are not released
    ///   before.
    void answer(CallbackRequest request, Consumer<byte[]> send) {
        Object kept = null;
        try {
            byte[] answer;
            try {
                kept = call(request);
                answer = Answers.value(request.call(), kept, session);
            } catch (Exception | Error e) {
                PyObject python = raised(e);
                kept = python;
                answer = Answers.failure(request.call(), keep(e), e, python, session);
            }
            send.accept(answer);
        } finally {
            Reference.reachabilityFence(kept);
        }
    }

    private @Nullable Object call(CallbackRequest request) throws Exception {
        PyCallable callable = callables.get(request.callback());
        if (callable == null) {
            throw new IllegalStateException(
                    "There is no Java function %d any more".formatted(request.callback()));
        }
        return callable.call(objects(request.args()), objects(request.kwargs()));
    }

    private long keep(Throwable failure) {
        long number = numbers.incrementAndGet();
        failures.put(number, failure);
        return number;
    }

    /// {@return the exception of this number, or null if Python has dropped it}
    @Nullable Throwable failure(long number) {
        return failures.get(number);
    }

    /// {@return the exception object of Python that this is or comes from, as far as this worker
    /// still has it}
    private @Nullable PyObject raised(Throwable failure) {
        int depth = 0;
        for (Throwable one = failure; one != null && depth < CAUSES; one = one.getCause()) {
            if (one instanceof PythonException exception) {
                PyObject object = exception.object().orElse(null);
                return object != null && object.isOf(session) ? object : null;
            }
            depth++;
        }
        return null;
    }

    private List<PyObject> objects(List<@Nullable Object> values) {
        List<PyObject> objects = new ArrayList<>(values.size());
        for (Object value : values) {
            objects.add(session.wrap(value));
        }
        return objects;
    }

    private Map<String, PyObject> objects(Map<String, @Nullable Object> values) {
        Map<String, PyObject> objects = new LinkedHashMap<>();
        values.forEach((name, value) -> objects.put(name, session.wrap(value)));
        return objects;
    }

    /// {@return an exception for an object that is no function}
    static TypeMismatchException noFunction(Object object) {
        return new TypeMismatchException(
                "An object of %s is no function: pass a lambda, a method reference or a PyCallable."
                        .formatted(object.getClass().getName()),
                "",
                "");
    }
}
