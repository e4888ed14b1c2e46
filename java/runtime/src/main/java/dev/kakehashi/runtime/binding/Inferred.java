package dev.kakehashi.runtime.binding;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// The signature of a method that says nothing: its own parameters, all required.
final class Inferred {
    private Inferred() {}

    static Signature signature(Method method) {
        List<Parameter> parameters = new ArrayList<>();
        if (!Modifier.isStatic(method.getModifiers())) {
            parameters.add(
                    new Parameter("self", Parameter.Kind.POSITIONAL_OR_KEYWORD, false, null));
        }
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            parameters.add(
                    new Parameter(
                            parameter.getName(),
                            parameter.isVarArgs()
                                    ? Parameter.Kind.VAR_POSITIONAL
                                    : Parameter.Kind.POSITIONAL_OR_KEYWORD,
                            parameter.isVarArgs(),
                            null));
        }
        return new Signature(method.getName(), parameters, false);
    }
}
