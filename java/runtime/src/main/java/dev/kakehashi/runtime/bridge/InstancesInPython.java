package dev.kakehashi.runtime.bridge;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.python.value.PyTuple;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Instance;
import dev.kakehashi.runtime.NotImplementedType;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.ProgramTypes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.concurrent.InterpreterLock;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.value.PyDict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Instances of the program's classes in Python: an object there stands for each, and what Python
/// does to it is done here. It comes back as the instance itself.
///
/// An instance is kept here until Python has let go of its object. Kept by who holds the lock of
/// the interpreter.
final class InstancesInPython {
    /// Begins the type of such an object, as results name it.
    static final String MODULE = "kakehashi.program.";

    /// What Python looks for on a class, and not on an object.
    private static final List<String> SPECIAL =
            List.of(
                    "__len__",
                    "__iter__",
                    "__next__",
                    "__getitem__",
                    "__setitem__",
                    "__delitem__",
                    "__contains__",
                    "__call__",
                    "__enter__",
                    "__exit__",
                    "__bool__",
                    "__lt__",
                    "__le__",
                    "__gt__",
                    "__ge__",
                    "__add__",
                    "__sub__",
                    "__mul__",
                    "__truediv__",
                    "__floordiv__",
                    "__mod__",
                    "__pow__",
                    "__matmul__",
                    "__and__",
                    "__or__",
                    "__xor__",
                    "__radd__",
                    "__rsub__",
                    "__rmul__",
                    "__rtruediv__",
                    "__neg__",
                    "__pos__",
                    "__abs__",
                    "__invert__",
                    "__int__",
                    "__float__",
                    "__index__",
                    "__round__",
                    "__reversed__",
                    "__length_hint__",
                    "__fspath__");

    private static final List<String> ALWAYS = List.of("__repr__", "__str__", "__eq__", "__hash__");

    private static final IdentityHashMap<Object, Long> NUMBERS = new IdentityHashMap<>();
    private static final Map<Long, Object> INSTANCES = new HashMap<>();
    private static final IdentityHashMap<PyType, List<String>> SPECIALS = new IdentityHashMap<>();
    private static long last;
    private static PyObject module;
    private static PyObject objects;

    private InstancesInPython() {}

    static Object convert(Instance instance) {
        if (instance instanceof PyException raised && raised.type().module().equals("builtins")) {
            return error(raised);
        }
        return InterpreterLock.held(() -> given(instance));
    }

    /// An exception of Python's own: of the nearest class that Python has.
    private static PyObject error(PyException raised) {
        String name = "Exception";
        for (PyType type : ProgramTypes.order(raised.type())) {
            if (type.module().equals("builtins")) {
                name = type.name();
                break;
            }
        }
        PyObject type = Worker.get().importModule("builtins").attr(name);
        return Calls.run(() -> type.invoke(ToPython.arguments(raised.args().toArray(), null)));
    }

    private static PyObject given(Instance instance) {
        PyType type = PyType.of(instance);
        long number = NUMBERS.computeIfAbsent(instance, _ -> ++last);
        INSTANCES.put(number, instance);
        PyObject answer =
                objects()
                        .call(
                                "give",
                                number,
                                (long) System.identityHashCode(type),
                                type.name(),
                                SPECIALS.computeIfAbsent(type, _ -> specials(instance)));
        for (PyObject gone : answer.item(1)) {
            Object dropped = INSTANCES.remove(gone.asLong());
            NUMBERS.remove(dropped);
        }
        return answer.item(0);
    }

    private static List<String> specials(Instance instance) {
        List<String> all = new ArrayList<>(ALWAYS);
        for (String name : SPECIAL) {
            if (Attributes.typeHas(instance, name)) {
                all.add(name);
            }
        }
        return all;
    }

    private static PyObject objects() {
        if (objects == null) {
            module = Worker.get().importModule("types").call("ModuleType", "kakehashi_program");
            Worker.get().callFunction("builtins", "exec", source(), module.attr("__dict__"));
            objects =
                    module.call(
                            "Objects",
                            (dev.kakehashi.python.PyCallable) (args, _) -> performed(args));
        }
        return objects;
    }

    private static String source() {
        try (InputStream file =
                Objects.requireNonNull(
                        InstancesInPython.class.getResourceAsStream("program_objects.py"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The worker has ended: what Python was given is no more.
    static void forget() {
        NUMBERS.clear();
        INSTANCES.clear();
        SPECIALS.clear();
        module = null;
        objects = null;
    }

    /// {@return the instance that an object of Python stands for, or null}
    static Object original(PyObject object) {
        if (module == null || !object.typeName().startsWith(MODULE)) {
            return null;
        }
        return INSTANCES.get(module.call("number_of", object).asLong());
    }

    /// {@return the result and null, or null and the exception}
    private static Object performed(List<PyObject> request) {
        return InterpreterLock.held(
                () -> {
                    try {
                        return new PyTuple(Arrays.asList(result(request), null));
                    } catch (PyException raised) {
                        return new PyTuple(Arrays.asList(null, error(raised)));
                    }
                });
    }

    private static Object result(List<PyObject> request) {
        Object instance = INSTANCES.get(request.get(0).asLong());
        List<Object> arguments = new ArrayList<>();
        for (PyObject argument : request.get(2)) {
            arguments.add(FromPython.convert(argument));
        }
        PyDict<String, Object> keywords = new PyDict<>();
        PyObject named = request.get(3);
        for (PyObject name : named) {
            keywords.put(name.asString(), FromPython.convert(named.item(name)));
        }
        Object result = perform(instance, request.get(1).asString(), arguments.toArray(), keywords);
        return result instanceof NotImplementedType
                ? Worker.get().importModule("builtins").attr("NotImplemented")
                : ToPython.convert(result);
    }

    private static Object perform(
            Object instance, String operation, Object[] arguments, PyDict<String, Object> named) {
        return switch (operation) {
            case "getattr" -> Attributes.get(instance, (String) arguments[0]);
            case "setattr" -> {
                Attributes.set(instance, (String) arguments[0], arguments[1]);
                yield null;
            }
            case "delattr" -> {
                Attributes.delete(instance, (String) arguments[0]);
                yield null;
            }
            case "__repr__" -> Repr.of(instance);
            case "__str__" -> Repr.str(instance);
            case "__hash__" -> Equality.hash(instance);
            case "__eq__" -> Operator.eq(instance, arguments[0]);
            default -> Attributes.call(instance, operation, arguments, named);
        };
    }
}
