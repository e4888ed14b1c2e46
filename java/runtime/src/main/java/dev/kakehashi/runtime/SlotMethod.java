package dev.kakehashi.runtime;

import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.Arrays;

/// A special method of one of Python's own types as a value, the instance as its first argument:
/// `list.__len__`.
@Python("wrapper_descriptor")
public final class SlotMethod implements PyCallable {
    /// What the method does.
    interface Body {
        Object run(Object self, Object[] rest);
    }

    private final PyType owner;
    private final String name;
    private final int arity;
    private final Body body;

    /// @param arity how many arguments beside the instance; -1 for any number, -2 for none or one
    SlotMethod(PyType owner, String name, int arity, Body body) {
        this.owner = owner;
        this.name = name;
        this.arity = arity;
        this.body = body;
    }

    /// {@return the name of the method}
    @Python("__name__")
    public String name() {
        return name;
    }

    @Override
    public Object call(Object[] arguments, PyDict<String, Object> keywords) {
        if (arguments.length == 0) {
            throw new TypeError(
                    "descriptor '%s' of '%s' object needs an argument"
                            .formatted(name, owner.name()));
        }
        if (!owner.isInstance(arguments[0])) {
            throw new TypeError(
                    "descriptor '%s' requires a '%s' object but received a '%s'"
                            .formatted(name, owner.name(), Repr.typeName(arguments[0])));
        }
        return on(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length), keywords);
    }

    /// {@return what the method gives for an instance}
    Object on(Object self, Object[] rest, PyDict<String, Object> keywords) {
        if (keywords != null && !keywords.isEmpty()) {
            throw new TypeError("wrapper " + name + "() takes no keyword arguments");
        }
        boolean fits = arity == -1 || (arity == -2 ? rest.length <= 1 : rest.length == arity);
        if (!fits) {
            throw new TypeError(
                    "expected %d argument%s, got %d"
                            .formatted(Math.max(arity, 0), arity == 1 ? "" : "s", rest.length));
        }
        return body.run(self, rest);
    }

    /// {@return the method of an instance}
    PyCallable bound(Object self) {
        return new BoundMethod(self, this, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotMethod method
                && method.owner.equals(owner)
                && method.name.equals(name);
    }

    @Override
    public int hashCode() {
        return owner.hashCode() * 31 + name.hashCode();
    }

    @Override
    public String toString() {
        return "<slot wrapper '" + name + "' of '" + owner.name() + "' objects>";
    }
}
