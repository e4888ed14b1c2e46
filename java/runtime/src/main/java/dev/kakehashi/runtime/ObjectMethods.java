package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.program.Instantiation;
import dev.kakehashi.runtime.program.LibraryExtension;
import dev.kakehashi.runtime.value.AnySet;
import dev.kakehashi.runtime.value.ByteSequence;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Arrays;

/// What `object` and Python's own types do, for `super()` and for classes that name them.
@SuppressWarnings(
        "ReferenceEquality") // What an object without an `__eq__` of its own is compared by.
final class ObjectMethods {
    private ObjectMethods() {}

    /// {@return a method bound to its instance, or [Missing#NOTHING]}
    static Object find(Object self, PyType type, String name) {
        if (self instanceof PyType made && name.equals("__call__")) {
            return (PyCallable) made::construct;
        }
        SlotMethod slot = BuiltinSlots.find(type, name);
        if (slot != null) {
            return slot.bound(self);
        }
        PyCallable found =
                switch (name) {
                    case "__new__" -> (arguments, keywords) -> allocate(arguments);
                    case "__init__" ->
                            (arguments, keywords) -> initialize(self, arguments, keywords);
                    case "__init_subclass__" -> (arguments, keywords) -> null;
                    case "__setattr__" ->
                            (arguments, keywords) -> {
                                AttributeAccess.setPlainly(
                                        self, (String) arguments[0], arguments[1]);
                                return null;
                            };
                    case "__delattr__" ->
                            (arguments, keywords) -> {
                                ((Instance) self).dictionary().delete(arguments[0]);
                                return null;
                            };
                    case "__getattribute__" ->
                            (arguments, keywords) -> Attributes.get(self, (String) arguments[0]);
                    case "__repr__" -> (arguments, keywords) -> repr(self);
                    case "__str__" ->
                            (arguments, keywords) ->
                                    self instanceof PyException raised
                                            ? raised.message()
                                            : self instanceof Instance instance
                                                    ? instance.__repr__()
                                                    : Repr.of(self);
                    case "__format__" -> (arguments, keywords) -> Repr.str(self);
                    case "__eq__" ->
                            (arguments, keywords) ->
                                    self == arguments[0]
                                            ? (Object) true
                                            : NotImplementedType.NOT_IMPLEMENTED;
                    case "__ne__" ->
                            (arguments, keywords) ->
                                    self == arguments[0]
                                            ? (Object) false
                                            : NotImplementedType.NOT_IMPLEMENTED;
                    case "__hash__" ->
                            (arguments, keywords) -> (long) System.identityHashCode(self);
                    default -> null;
                };
        return found == null ? Missing.NOTHING : found;
    }

    /// {@return a method that takes its instance as the first argument: `object.__repr__`; or
    /// [Missing#NOTHING]}
    static Object unbound(PyType type, String name) {
        SlotMethod slot = BuiltinSlots.find(type, name);
        if (slot != null) {
            return slot;
        }
        if (type == Types.OBJECT && name.equals("__repr__")) {
            return (PyCallable)
                    (arguments, keywords) ->
                            Repr.address(
                                    PyType.of(arguments[0]).qualifiedName() + " object",
                                    arguments[0]);
        }
        return switch (name) {
            case "__new__" -> (PyCallable) (arguments, keywords) -> allocate(arguments);
            case "__call__" -> type;
            case "__init__",
                    "__setattr__",
                    "__delattr__",
                    "__getattribute__",
                    "__repr__",
                    "__str__",
                    "__format__",
                    "__eq__",
                    "__ne__",
                    "__hash__" ->
                    (PyCallable)
                            (arguments, keywords) -> {
                                if (arguments.length == 0) {
                                    throw new TypeError(
                                            "unbound method %s.%s() needs an argument"
                                                    .formatted(type.name(), name));
                                }
                                Object self = arguments[0];
                                return Operator.call(
                                        find(self, PyType.of(self), name),
                                        Arrays.copyOfRange(arguments, 1, arguments.length),
                                        keywords);
                            };
            default -> Missing.NOTHING;
        };
    }

    private static Object allocate(Object[] arguments) {
        if (arguments.length == 0 || !(arguments[0] instanceof PyType type)) {
            throw new TypeError("object.__new__(X): X is not a type object");
        }
        return Instantiation.allocate(type, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    @SuppressWarnings("unchecked")
    private static Object initialize(
            Object self, Object[] arguments, PyDict<String, Object> keywords) {
        switch (self) {
            case PyException raised -> raised.setArgs(PyTuple.of(arguments));
            case PyType made -> {
                // A class is complete when `__new__` of its metaclass has made it.
            }
            case Extensible extended -> LibraryExtension.initialize(extended, arguments, keywords);
            case PyList<?> list -> {
                if (arguments.length > 0) {
                    Iteration.of(arguments[0]).forEach(((PyList<Object>) list)::add);
                }
            }
            case PyDict<?, ?> dict -> {
                PyDict<Object, Object> target = (PyDict<Object, Object>) dict;
                if (arguments.length > 0) {
                    Attributes.call(new PyDict<>(), "update", arguments[0]);
                    PyDict<Object, Object> given = new PyDict<>();
                    Attributes.call(given, "update", arguments[0]);
                    given.forEach(key -> target.put(key, given.get(key)));
                }
                if (keywords != null) {
                    keywords.forEach(key -> target.put(key, keywords.get(key)));
                }
            }
            case PySet<?> set -> {
                if (arguments.length > 0) {
                    Iteration.of(arguments[0]).forEach(((PySet<Object>) set)::add);
                }
            }
            case null, default -> {
                if (arguments.length > 0 || keywords != null && !keywords.isEmpty()) {
                    throw new TypeError(
                            "object.__init__() takes exactly one argument (the instance to"
                                    + " initialize)");
                }
            }
        }
        return null;
    }

    static Object repr(Object self) {
        return switch (self) {
            case null -> "None";
            case PyException raised -> raised.plainRepr();
            case PyList<?> list -> ContainerRepr.list(list);
            case PyTuple tuple -> ContainerRepr.tuple(tuple);
            case PyDict<?, ?> dict -> ContainerRepr.dict(dict);
            case AnySet<?> set -> ContainerRepr.set(set);
            case ByteSequence bytes -> BytesRepr.of(bytes);
            case Instance instance ->
                    Repr.address(PyType.of(self).qualifiedName() + " object", self);
            default -> Repr.of(self);
        };
    }
}
