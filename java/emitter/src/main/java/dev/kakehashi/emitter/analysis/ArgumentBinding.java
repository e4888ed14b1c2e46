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
            if (slot == null || isGivenTwice(slot, parameter, named)) {
                return null;
            }
            slots.add(slot);
        }
        return positional.isEmpty() && named.isEmpty() ? List.copyOf(slots) : null;
    }

    /// Whether a parameter that has its argument by position is named too.
    private static boolean isGivenTwice(
            CallPlan.Slot slot, Parameter parameter, List<Keyword> named) {
        return slot instanceof CallPlan.Given
                && parameter.kind() != Parameter.Kind.POSITIONAL_ONLY
                && named.stream().anyMatch(keyword -> parameter.name().equals(keyword.name()));
    }

    private static CallPlan.@Nullable Slot slot(
            Parameter parameter, List<Expression> positional, List<Keyword> named) {
        return switch (parameter.kind()) {
            case REST -> new CallPlan.Rest(parameter, taken(positional));
            case KEYWORDS -> new CallPlan.Keywords(parameter, taken(named));
            default -> single(parameter, positional, named);
        };
    }

    private static CallPlan.@Nullable Slot single(
            Parameter parameter, List<Expression> positional, List<Keyword> named) {
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

    private static <T> List<T> taken(List<T> arguments) {
        List<T> all = List.copyOf(arguments);
        arguments.clear();
        return all;
    }
}
