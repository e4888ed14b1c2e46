package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.error.TypeError;

import java.util.List;

/// How CPython complains of the number of arguments of functions that are written in C and take
/// arguments by position only.
final class BuiltinArity {
    private final String name;
    private final boolean applies;
    private final boolean isMethod;
    private final int least;
    private final int most;

    BuiltinArity(Signature signature) {
        List<Parameter> parameters = signature.parameters();
        this.isMethod = signature.isMethod();
        this.name = signature.name();
        this.applies =
                parameters.stream().allMatch(p -> p.kind() == Parameter.Kind.POSITIONAL_ONLY);
        int self = isMethod ? 1 : 0;
        this.most = parameters.size() - self;
        this.least = (int) parameters.stream().filter(p -> !p.hasDefault()).count() - self;
    }

    void check(Object[] values) {
        if (!applies || (isMethod && values.length == 0)) {
            return;
        }
        int given = values.length - (isMethod ? 1 : 0);
        if (given >= least && given <= most) {
            return;
        }
        String full = isMethod ? dev.kakehashi.runtime.Repr.typeName(values[0]) + "." + name : name;
        if (most == 0) {
            throw new TypeError(full + "() takes no arguments (" + given + " given)");
        }
        if (least == 1 && most == 1) {
            throw new TypeError(full + "() takes exactly one argument (" + given + " given)");
        }
        boolean few = given < least;
        int bound = few ? least : most;
        throw new TypeError(
                name
                        + " expected "
                        + (least == most ? "" : few ? "at least " : "at most ")
                        + bound
                        + " argument"
                        + (bound == 1 ? "" : "s")
                        + ", got "
                        + given);
    }
}
