package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.binding.Attribute;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.List;
import java.util.Set;

/// Python's `super()`: the attributes of the classes behind one in the order of an instance's
/// class.
@Python("super")
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class Super extends PyInstance {
    private static final Set<String> ENTRIES =
            Set.of(
                    "__getitem__",
                    "__setitem__",
                    "__delitem__",
                    "__contains__",
                    "__iter__",
                    "__len__",
                    "__or__",
                    "__ior__");

    private final PyType after;
    private final Object self;

    /// @param after the class whose method asks
    /// @param self the instance, or the class in a class method
    @Python("super(type, object, /)")
    public Super(Object after, Object self) {
        if (!(after instanceof PyType type)) {
            throw new TypeError("super() argument 1 must be a type, not " + Repr.typeName(after));
        }
        this.after = type;
        this.self = self;
    }

    /// {@return an attribute, bound to the instance}
    @Python("__getattr__(self, name, /)")
    public Object attribute(Object name) {
        if (after.foreign() != null && after.javaClass() == PyObject.class) {
            return Attributes.get(Bridge.callBuiltin("super", after, self), (String) name);
        }
        boolean isClass = self instanceof PyType type && type.isSubclassOf(after);
        PyType start = isClass ? (PyType) self : PyType.of(self);
        if (self instanceof Extensible && self instanceof PyDict<?, ?> && ENTRIES.contains(name)) {
            // The methods of the Java class would ask the program's class again.
            SlotMethod plain = BuiltinSlots.find(start, (String) name);
            if (plain != null
                    && after.order().stream().skip(1).noneMatch(each -> isProgram(each, name))) {
                return plain.bound(self);
            }
        }
        List<PyType> order = start.order();
        for (int i = order.indexOf(after) + 1; i < order.size(); i++) {
            Object found = order.get(i).own((String) name);
            if (found != Missing.NOTHING) {
                return bound(found, start, isClass, (String) name);
            }
        }
        Object found = ObjectMethods.find(self, start, (String) name);
        if (found == Missing.NOTHING) {
            throw new AttributeError("'super' object has no attribute '" + name + "'");
        }
        return found;
    }

    private static boolean isProgram(PyType type, Object name) {
        return ProgramTypes.hasOwn(type, (String) name);
    }

    private Object bound(Object found, PyType start, boolean isClass, String name) {
        return switch (found) {
            case Attribute attribute when !isClass || attribute.isStatic() ->
                    attribute.get(attribute.isStatic() ? null : self);
            case Descriptor descriptor -> descriptor.get(isClass ? null : self, start);
            case null -> null;
            default -> isClass ? found : SpecialMethods.bind(found, self, name);
        };
    }
}
