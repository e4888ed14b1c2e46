package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.program.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Binds the arguments of a call to the parameters of a function of the program.
final class ArgumentBinding {
    private ArgumentBinding() {}

    /// A slot for each parameter; null if that is known at run time only, or if the call is a
    /// mistake.
    static @Nullable List<CallPlan.Slot> bind(
            List<Parameter> parameters, List<Expression> arguments, List<Keyword> keywords) {
        if (arguments.stream().anyMatch(Expression.Starred.class::isInstance)
                || keywords.stream().anyMatch(keyword -> keyword.name() == null)) {
            return null;
        }
        List<Expression> positional = new ArrayList<>(arguments);
        List<Keyword> named = new ArrayList<>(keywords);
        List<CallPlan.Slot> slots = new ArrayList<>();
        for (Parameter parameter : parameters) {
            CallPlan.Slot slot = slot(parameter, positional, named);
            if (slot == null) {
                return null;
            }
            slots.add(slot);
        }
        return positional.isEmpty() && named.isEmpty() ? List.copyOf(slots) : null;
    }

    private static CallPlan.@Nullable Slot slot(
            Parameter parameter, List<Expression> positional, List<Keyword> named) {
        switch (parameter.kind()) {
            case REST -> {
                List<Expression> rest = List.copyOf(positional);
                positional.clear();
                return new CallPlan.Rest(parameter, rest);
            }
            case KEYWORDS -> {
                List<Keyword> rest = List.copyOf(named);
                named.clear();
                return new CallPlan.Keywords(parameter, rest);
            }
            default -> {
                if (parameter.kind() != Parameter.Kind.KEYWORD_ONLY && !positional.isEmpty()) {
                    return new CallPlan.Given(parameter, positional.removeFirst());
                }
                Keyword own =
                        parameter.kind() == Parameter.Kind.POSITIONAL_ONLY
                                ? null
                                : named.stream()
                                        .filter(keyword -> parameter.name().equals(keyword.name()))
                                        .findFirst()
                                        .orElse(null);
                if (own != null) {
                    named.remove(own);
                    return new CallPlan.Given(parameter, own.value());
                }
                return parameter.standard() == null ? null : new CallPlan.Standard(parameter);
            }
        }
    }
}
