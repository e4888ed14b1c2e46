package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.PyCallable;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.TypeError;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// The Java constructors of a class as one function of Python.
public final class JavaConstructors {
    private JavaConstructors() {}

    /// {@return what calling the class in Python does}
    ///
    /// @param name the class as Python calls it
    public static PyCallable of(Class<?> type, String name) {
        if (Modifier.isAbstract(type.getModifiers()) || type.getConstructors().length == 0) {
            return (arguments, keywords) -> {
                throw new TypeError("cannot create '" + name + "' instances");
            };
        }
        JavaFunction function = null;
        for (Constructor<?> constructor : type.getConstructors()) {
            Python python = constructor.getAnnotation(Python.class);
            Signature signature =
                    python == null ? inferred(constructor, name) : Signature.parse(python.value());
            if (function == null
                    || signature.parameters().size() > function.signature().parameters().size()) {
                JavaFunction wider = new JavaFunction(signature, true);
                if (function != null) {
                    wider.addAll(function);
                }
                function = wider;
            }
            try {
                function.add(MethodHandles.lookup().unreflectConstructor(constructor));
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(
                        "The class " + type + " is not open to the runtime", hidden);
            }
        }
        return function;
    }

    private static Signature inferred(Constructor<?> constructor, String name) {
        List<Parameter> parameters = new ArrayList<>();
        for (java.lang.reflect.Parameter parameter : constructor.getParameters()) {
            parameters.add(
                    new Parameter(
                            parameter.getName(),
                            parameter.isVarArgs()
                                    ? Parameter.Kind.VAR_POSITIONAL
                                    : Parameter.Kind.POSITIONAL_OR_KEYWORD,
                            parameter.isVarArgs(),
                            null));
        }
        return new Signature(
                PyException.class.isAssignableFrom(constructor.getDeclaringClass())
                        ? name
                        : name + ".__init__",
                parameters,
                false);
    }
}
