package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.AttributeError;

/// Python's `property`: an attribute that is computed.
@Python("property")
public final class Property implements Descriptor {
    private final Object getter;
    private final Object setter;
    private final Object deleter;

    /// @param getter what is called to read it, or null
    /// @param setter what is called to set it, or null
    /// @param deleter what is called to delete it, or null
    @Python("property(fget=None, fset=None, fdel=None, doc=None)")
    public Property(Object getter, Object setter, Object deleter, Object documentation) {
        this.getter = getter;
        this.setter = setter;
        this.deleter = deleter;
    }

    /// A property that can only be read.
    public Property(Object getter) {
        this(getter, null, null, null);
    }

    /// {@return what is called to read it}
    @Python("fget")
    public Object getter() {
        return getter;
    }

    /// {@return the property with another getter}
    @Python("getter(self, fget, /)")
    public Property withGetter(Object function) {
        return new Property(function, setter, deleter, null);
    }

    /// {@return what sets it, or null}
    @Python("fset")
    public Object setter() {
        return setter;
    }

    /// {@return what deletes it, or null}
    @Python("fdel")
    public Object deleter() {
        return deleter;
    }

    /// {@return the property with a setter}
    @Python("setter(self, fset, /)")
    public Property withSetter(Object function) {
        return new Property(getter, function, deleter, null);
    }

    /// {@return the property with a deleter}
    @Python("deleter(self, fdel, /)")
    public Property withDeleter(Object function) {
        return new Property(getter, setter, function, null);
    }

    @Override
    public boolean isData() {
        return true;
    }

    @Override
    public Object get(Object instance, PyType type) {
        if (instance == null) {
            return this;
        }
        return Operator.call(existing(getter, instance, "getter"), instance);
    }

    @Override
    public void set(Object instance, Object value) {
        Operator.call(existing(setter, instance, "setter"), instance, value);
    }

    @Override
    public void delete(Object instance) {
        Operator.call(existing(deleter, instance, "deleter"), instance);
    }

    private Object existing(Object function, Object instance, String kind) {
        if (function == null) {
            Object name = getter == null ? "?" : Attributes.get(getter, "__name__", "?");
            throw new AttributeError(
                    "property '%s' of '%s' object has no %s"
                            .formatted(name, Repr.typeName(instance), kind));
        }
        return function;
    }
}
