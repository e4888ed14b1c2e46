package dev.kakehashi.runtime.binding;

import java.util.List;

/// The signature of a Python function: `split(self, sep=None, maxsplit=-1)`.
///
/// @param name the name
/// @param parameters the parameters
/// @param isAttribute whether there are no parentheses at all: a value, not a function
public record Signature(String name, List<Parameter> parameters, boolean isAttribute) {
    /// The default `...`: the argument is not there, and the Java method has no parameter for it.
    public static final Object ABSENT = new Object();

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /// {@return a signature, read}
    public static Signature parse(String text) {
        return new SignatureParser(text).parse();
    }

    /// {@return whether the first parameter is `self`}
    public boolean isMethod() {
        return !parameters.isEmpty() && parameters.get(0).name().equals("self");
    }

    /// {@return whether the first parameter is `cls`}
    public boolean isClassMethod() {
        return !parameters.isEmpty() && parameters.get(0).name().equals("cls");
    }
}
