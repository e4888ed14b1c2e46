package dev.kakehashi.runtime;

import dev.kakehashi.runtime.value.PyDict;

/// The base of the program's own classes that have no other: attributes that the class is known to
/// have are Java fields of the subclass, others go to a dictionary.
@Python("object")
public class PyInstance implements Instance {
    private PyDict<String, Object> dictionary;

    /// Makes an instance without attributes.
    public PyInstance() {}

    @Override
    public final PyDict<String, Object> dictionary() {
        if (dictionary == null) {
            dictionary = new PyDict<>();
        }
        return dictionary;
    }

    @Override
    public final boolean hasDictionary() {
        return dictionary != null;
    }

    @Override
    public final boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    @Override
    public final int hashCode() {
        return Equality.javaHash(this);
    }

    @Override
    public final String toString() {
        return Repr.str(this);
    }
}
