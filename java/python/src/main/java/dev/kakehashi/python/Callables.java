// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.CallCancelledException;
import dev.kakehashi.python.error.CallDeadlineException;
import dev.kakehashi.python.error.TypeMismatchException;
import dev.kakehashi.python.internal.call.FunctionalMethod;
import dev.kakehashi.python.internal.wire.Answers;
import dev.kakehashi.python.internal.wire.CallbackRequest;
import dev.kakehashi.python.internal.wire.Operands.Operand;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The Java functions that a worker knows, and the exceptions that they threw.
final class Callables {
    /// How many exceptions are kept for the case that they come back out of Python.
    private static final int FAILURES = 1_000;

    private final Session session;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, PyCallable> callables = new ConcurrentHashMap<>();
    private final Map<Long, Throwable> failures =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Throwable> eldest) {
                    return size() > FAILURES;
                }
            };

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

    /// Forgets functions that Python has dropped.
    void drop(List<Long> dropped) {
        dropped.forEach(callables::remove);
    }

    int size() {
        return callables.size();
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

    /// {@return the answer to a call of Python}
    byte[] answer(CallbackRequest request) {
        try {
            PyCallable callable = callables.get(request.callback());
            if (callable == null) {
                throw new IllegalStateException(
                        "There is no Java function %d any more".formatted(request.callback()));
            }
            Object result = callable.call(objects(request.args()), objects(request.kwargs()));
            return Answers.value(request.call(), result, session);
        } catch (Exception | Error e) {
            boolean cancelled =
                    e instanceof CallCancelledException || e instanceof CallDeadlineException;
            return Answers.failure(request.call(), keep(e), e, cancelled);
        }
    }

    private long keep(Throwable failure) {
        long number = numbers.incrementAndGet();
        synchronized (failures) {
            failures.put(number, failure);
        }
        return number;
    }

    /// {@return the exception of this number, or null}
    @Nullable Throwable failure(long number) {
        synchronized (failures) {
            return failures.get(number);
        }
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
