package dev.kakehashi.runtime;

import dev.kakehashi.runtime.binding.Arguments;
import dev.kakehashi.runtime.binding.Parameter;
import dev.kakehashi.runtime.binding.Signature;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.Arrays;

/// A function of the program as a value: a name, parameters, defaults that were evaluated once, and
/// a body.
@Python("function")
public final class PyFunction implements PyCallable {
    /// What a function does with one value for each parameter: a tuple for `*args`, a dict for
    /// `**kwargs`.
    @FunctionalInterface
    public interface Body {
        /// {@return what the function returns}
        Object call(Object[] arguments);
    }

    private String name;
    private String qualifiedName;
    private Object documentation;
    private boolean coroutine;
    private final Signature signature;
    private final Object[] defaults;
    private final Arguments arguments;
    private final int plain;
    private final Body body;
    private PyDict<String, Object> attributes;

    private PyFunction(String name, Signature signature, Object[] defaults, Body body) {
        this.name = name.substring(name.lastIndexOf('.') + 1);
        this.qualifiedName = name;
        this.signature = signature;
        this.defaults = defaults;
        this.body = body;
        this.arguments = new Arguments(name, signature.parameters());
        boolean simple =
                signature.parameters().stream()
                        .allMatch(
                                p ->
                                        switch (p.kind()) {
                                            case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> true;
                                            default -> false;
                                        });
        this.plain = simple ? signature.parameters().size() : -1;
    }

    /// {@return a function}
    ///
    /// @param signature its name and parameters: `scale(x, by=..., *rest, **named)`; defaults stand
    ///   in `defaults`
    /// @param defaults a value for each parameter with a default, in order
    /// @param body what it does
    public static PyFunction of(String signature, Object[] defaults, Body body) {
        return of(Signature.parse(signature), defaults, body);
    }

    /// {@return a function whose signature is read already}
    ///
    /// @param signature its name, with its class in front, and its parameters
    /// @param defaults a value for each parameter with a default, in order
    /// @param body what it does
    public static PyFunction of(Signature signature, Object[] defaults, Body body) {
        return new PyFunction(signature.name(), signature, defaults, body);
    }

    /// {@return a function without defaults}
    public static PyFunction of(String signature, Body body) {
        return of(signature, new Object[0], body);
    }

    /// {@return `__name__`}
    @Python("__name__")
    public String name() {
        return name;
    }

    /// Gives it another name.
    @Python("__name__")
    public void setName(Object value) {
        name = text("__name__", value);
    }

    /// {@return the name with those of what it is defined in: `Point.scale`}
    @Python("__qualname__")
    public String qualifiedName() {
        return qualifiedName;
    }

    /// Gives it another qualified name.
    @Python("__qualname__")
    public void setQualifiedName(Object value) {
        qualifiedName = text("__qualname__", value);
    }

    private static String text(String attribute, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new TypeError(attribute + " must be set to a string object");
    }

    /// {@return what its docstring says, or null}
    @Python("__doc__")
    public Object documentation() {
        return documentation;
    }

    /// Replaces the docstring.
    @Python("__doc__")
    public void setDocumentation(Object value) {
        documentation = value;
    }

    /// {@return the function, with a docstring}
    public PyFunction documented(String text) {
        documentation = text;
        return this;
    }

    /// {@return the function, which gives a coroutine when it is called}
    public PyFunction asynchronous() {
        coroutine = true;
        return this;
    }

    /// {@return whether calling it gives a coroutine}
    public boolean isCoroutine() {
        return coroutine;
    }

    /// {@return the defaults of parameters that can be given by position, or null}
    @Python("__defaults__")
    public PyTuple positionalDefaults() {
        int count = 0;
        for (Parameter parameter : signature.parameters()) {
            if (parameter.takesPosition() && parameter.hasDefault()) {
                count++;
            }
        }
        return count == 0 ? null : PyTuple.of(Arrays.copyOf(defaults, count));
    }

    /// {@return the defaults of the other parameters by name, or null}
    @Python("__kwdefaults__")
    public PyDict<String, Object> namedDefaults() {
        PyDict<String, Object> named = new PyDict<>();
        int next = 0;
        for (Parameter parameter : signature.parameters()) {
            if (parameter.hasDefault() && (parameter.takesPosition() || parameter.takesName())) {
                if (!parameter.takesPosition()) {
                    named.put(parameter.name(), defaults[next]);
                }
                next++;
            }
        }
        return named.isEmpty() ? null : named;
    }

    /// {@return the parameters}
    public Signature signature() {
        return signature;
    }

    /// {@return attributes that the program gave the function}
    @Python("__dict__")
    public PyDict<String, Object> attributes() {
        if (attributes == null) {
            attributes = new PyDict<>();
        }
        return attributes;
    }

    /// {@return a value for each parameter, from the arguments of a call}
    public Object[] bind(Object[] values, PyDict<String, Object> keywords) {
        return values.length == plain && keywords == null
                ? values
                : arguments.bind(values, keywords, defaults);
    }

    @Override
    public Object call(Object[] values, PyDict<String, Object> keywords) {
        return body.call(bind(values, keywords));
    }

    @Override
    public String toString() {
        return Repr.address("function " + qualifiedName, this);
    }
}
