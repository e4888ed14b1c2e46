package dev.kakehashi.runtime;

import static dev.kakehashi.runtime.Missing.NOTHING;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.binding.Attribute;
import dev.kakehashi.runtime.binding.JavaFunction;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.program.LibraryModule;
import dev.kakehashi.runtime.value.PyDict;

import java.util.Iterator;

/// How an attribute is found: on the class if it decides itself, then on the instance, then on the
/// class, then by `__getattr__`.
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
final class AttributeAccess {
    private AttributeAccess() {}

    static Object find(Object value, String name) {
        if (value instanceof PyType type) {
            return TypeAttributes.find(type, name);
        }
        if (value instanceof LibraryModule module) {
            return module.find(name);
        }
        if (value instanceof Class<?> module) {
            return OwnModules.find(module, name);
        }
        Object special = common(value, name);
        if (special != NOTHING) {
            return special;
        }
        Attribute field = InstanceFields.of(value, name);
        if (field != null) {
            return field.get(value);
        }
        Object onType = PyType.of(value).lookup(name);
        if (onType instanceof Attribute attribute && !attribute.isStatic()) {
            return attribute.get(value);
        }
        if (onType instanceof Descriptor descriptor && descriptor.isData()) {
            return descriptor.get(value, PyType.of(value));
        }
        PyDict<String, Object> own = dictionary(value);
        if (own != null && own.contains(name)) {
            return own.get(name);
        }
        if (onType instanceof Attribute attribute) {
            return attribute.get(null);
        }
        if (onType != NOTHING) {
            return SpecialMethods.bind(onType, value, name);
        }
        if (value instanceof Instance instance && Attributes.typeHas(value, "__getattr__")) {
            return callSpecial(instance, "__getattr__", name);
        }
        if (value instanceof PyException raised && raised.origin() instanceof PyObject origin) {
            return Bridge.getAttribute(origin, name);
        }
        if (value instanceof Iterator<?>) {
            Object method = ofIterator(value, name);
            if (method != NOTHING) {
                return method;
            }
        }
        return inherited(value, name);
    }

    /// What Python's own types and `object` have.
    private static Object inherited(Object value, String name) {
        if (!name.startsWith("__")) {
            return NOTHING;
        }
        PyType type = PyType.of(value);
        return switch (name) {
            case "__hash__" ->
                    ClassFacts.isHashable(type) ? ObjectMethods.find(value, type, name) : null;
            case "__call__" -> value instanceof PyCallable callable ? callable : NOTHING;
            case "__setattr__", "__delattr__" ->
                    value instanceof Instance ? ObjectMethods.find(value, type, name) : NOTHING;
            default -> ObjectMethods.find(value, type, name);
        };
    }

    /// What every iterator of the runtime's own has.
    private static Object ofIterator(Object iterator, String name) {
        return switch (name) {
            case "__next__" ->
                    (PyCallable) (arguments, keywords) -> SequenceBuiltins.next(iterator);
            case "__iter__" -> (PyCallable) (arguments, keywords) -> iterator;
            default -> NOTHING;
        };
    }

    private static Object common(Object value, String name) {
        return switch (name) {
            case "__class__" -> PyType.of(value);
            case "__dict__" ->
                    value instanceof Instance instance ? InstanceAttributes.all(instance) : NOTHING;
            case "__doc__" -> {
                Object found = PyType.of(value).lookup(name);
                yield switch (found) {
                    case Attribute attribute when !attribute.isStatic() -> attribute.get(value);
                    case Object _ when found == NOTHING -> null;
                    case null, default -> found;
                };
            }
            default -> NOTHING;
        };
    }

    private static PyDict<String, Object> dictionary(Object value) {
        return switch (value) {
            case Instance instance when instance.hasDictionary() -> instance.dictionary();
            case PyFunction function -> function.attributes();
            case null, default -> null;
        };
    }

    static Object callSpecial(Object instance, String name, Object... arguments) {
        Object found = PyType.of(instance).lookup(name);
        return Operator.call(SpecialMethods.bind(found, instance, name), arguments);
    }

    static Object call(
            Object value, String name, Object[] arguments, PyDict<String, Object> keywords) {
        PyDict<String, Object> own = dictionary(value);
        if (!(value instanceof PyType)
                && !(value instanceof LibraryModule)
                && !(value instanceof Class<?>)
                && (own == null || !own.contains(name))
                && InstanceFields.of(value, name) == null) {
            Object onType = PyType.of(value).lookup(name);
            if (onType instanceof JavaFunction function
                    && function.binds()
                    && !function.bindsClass()) {
                return function.call(prepended(value, arguments), keywords);
            }
            if (onType instanceof PyFunction function) {
                return function.call(prepended(value, arguments), keywords);
            }
        }
        return Operator.call(Attributes.get(value, name), arguments, keywords);
    }

    private static Object[] prepended(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    static void set(Object value, String name, Object to) {
        if (value instanceof PyType type) {
            TypeAttributes.set(type, name, to);
            return;
        }
        if (value instanceof LibraryModule module) {
            module.set(name, to);
            return;
        }
        if (value instanceof Class<?> module) {
            OwnModules.set(module, name, to);
            return;
        }
        if (value instanceof Instance && Attributes.typeHas(value, "__setattr__")) {
            callSpecial(value, "__setattr__", name, to);
            return;
        }
        setPlainly(value, name, to);
    }

    /// What `object.__setattr__` does.
    static void setPlainly(Object value, String name, Object to) {
        Attribute field = InstanceFields.of(value, name);
        if (field != null) {
            field.set(value, to);
            return;
        }
        Object onType = PyType.of(value).lookup(name);
        if (onType instanceof Attribute attribute && !attribute.isStatic()) {
            if (!attribute.isSettable()) {
                throw readOnly(value, name);
            }
            attribute.set(value, to);
        } else if (onType instanceof Descriptor descriptor && descriptor.isData()) {
            descriptor.set(value, to);
        } else if (value instanceof Instance instance) {
            if (!SlotNames.allow(instance.type(), name)) {
                throw none(value, name);
            }
            instance.dictionary().put(name, to);
        } else if (value instanceof PyFunction function) {
            function.attributes().put(name, to);
        } else if (onType != NOTHING) {
            throw new AttributeError(
                    "'" + Repr.typeName(value) + "' object attribute '" + name + "' is read-only");
        } else {
            throw none(value, name);
        }
    }

    private static AttributeError readOnly(Object value, String name) {
        return value instanceof Instance
                ? new AttributeError(
                        "property '"
                                + name
                                + "' of '"
                                + Repr.typeName(value)
                                + "' object has no setter")
                : new AttributeError("readonly attribute");
    }

    static void delete(Object value, String name) {
        if (value instanceof PyType type) {
            TypeAttributes.delete(type, name);
            return;
        }
        if (value instanceof Instance && Attributes.typeHas(value, "__delattr__")) {
            callSpecial(value, "__delattr__", name);
            return;
        }
        PyDict<String, Object> own = dictionary(value);
        Object onType = PyType.of(value).lookup(name);
        if (onType instanceof Descriptor descriptor && descriptor.isData()) {
            descriptor.delete(value);
        } else if (own != null && own.contains(name)) {
            own.delete(name);
        } else {
            throw none(value, name);
        }
    }

    static AttributeError none(Object value, String name) {
        if (value instanceof PyType type) {
            return new AttributeError(
                    "type object '" + type.name() + "' has no attribute '" + name + "'");
        }
        if (value instanceof Class<?> module) {
            return new AttributeError(
                    "module '" + OwnModules.find(module, "__name__") + "' has no attribute '" + name + "'");
        }
        return new AttributeError(
                "'" + Repr.typeName(value) + "' object has no attribute '" + name + "'");
    }
}
