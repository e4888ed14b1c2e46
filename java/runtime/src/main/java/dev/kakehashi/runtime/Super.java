package dev.kakehashi.runtime;

import dev.kakehashi.python.PyObject;
import dev.kakehashi.runtime.binding.Attribute;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.error.AttributeError;
import dev.kakehashi.runtime.error.TypeError;

import java.util.List;

/// Python's `super()`: the attributes of the classes behind one in the order of an instance's
/// class.
@Python("super")
@SuppressWarnings("ReferenceEquality") // Identity is meant: Python's own, and that of marks.
public final class Super extends PyInstance {
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
