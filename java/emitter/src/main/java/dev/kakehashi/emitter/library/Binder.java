package dev.kakehashi.emitter.library;

import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Binds the arguments of a call to the parameters of the best Java overload.
public final class Binder {
    private Binder() {}

    /// The overload with the narrowest Java types that takes the arguments, or null if there is
    /// none: then the call is made by name at run time, where Python's own error is raised.
    public static @Nullable BoundCall bind(
            List<LibraryFunction> overloads, List<Passed> arguments) {
        record Candidate(BoundCall call, int cost) {}
        return overloads.stream()
                .map(
                        function -> {
                            BoundCall call = bind(function, arguments);
                            int cost = call == null ? Fit.NONE : cost(call, arguments);
                            return call == null || cost >= Fit.NONE
                                    ? null
                                    : new Candidate(call, cost);
                        })
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(Candidate::cost))
                .map(Candidate::call)
                .orElse(null);
    }

    private static @Nullable BoundCall bind(LibraryFunction function, List<Passed> arguments) {
        List<Signature.Parameter> parameters = function.javaSignature().parameters();
        Class<?>[] java = function.java().getParameterTypes();
        List<Passed> positional =
                new ArrayList<>(
                        arguments.stream()
                                .filter(argument -> argument.keyword() == null)
                                .filter(
                                        argument ->
                                                argument.index() >= 0
                                                        || !function.isInstanceMethod())
                                .toList());
        List<Passed> named =
                new ArrayList<>(
                        arguments.stream().filter(argument -> argument.keyword() != null).toList());
        List<BoundCall.Slot> slots = new ArrayList<>();
        for (int place = 0; place < parameters.size(); place++) {
            Signature.Parameter parameter = parameters.get(place);
            BoundCall.Slot slot =
                    slot(
                            parameter,
                            place < java.length ? java[place] : null,
                            positional,
                            named,
                            function);
            if (slot == null) {
                return null;
            }
            if (place < java.length) {
                slots.add(slot);
            } else if (!(slot instanceof BoundCall.Standard)
                    && !(slot instanceof BoundCall.Rest rest && rest.indexes().isEmpty())
                    && !(slot instanceof BoundCall.Keywords keywords
                            && keywords.named().isEmpty())) {
                return null;
            }
        }
        return positional.isEmpty() && named.isEmpty() && slots.size() == java.length
                ? new BoundCall(function, slots)
                : null;
    }

    private static BoundCall.@Nullable Slot slot(
            Signature.Parameter parameter,
            @Nullable Class<?> java,
            List<Passed> positional,
            List<Passed> named,
            LibraryFunction function) {
        Class<?> type = java == null ? Object.class : java;
        return switch (parameter.kind()) {
            case REST -> rest(parameter, java, positional, function);
            case KEYWORDS -> {
                List<Passed> rest = List.copyOf(named);
                named.clear();
                yield new BoundCall.Keywords(rest, type);
            }
            default -> single(parameter, type, positional, named);
        };
    }

    private static BoundCall.@Nullable Slot rest(
            Signature.Parameter parameter,
            @Nullable Class<?> java,
            List<Passed> positional,
            LibraryFunction function) {
        if (java != null && !java.isArray()) {
            // An overload for one value alone.
            return positional.size() == 1
                    ? new BoundCall.Given(positional.removeFirst().index(), java)
                    : null;
        }
        List<Integer> rest = positional.stream().map(Passed::index).toList();
        positional.clear();
        boolean last =
                function.java().isVarArgs()
                        && function.javaSignature().parameters().indexOf(parameter)
                                == function.java().getParameterCount() - 1;
        return new BoundCall.Rest(rest, java == null ? Object.class : java, last);
    }

    private static BoundCall.@Nullable Slot single(
            Signature.Parameter parameter,
            Class<?> type,
            List<Passed> positional,
            List<Passed> named) {
        if (parameter.kind() != Signature.Kind.KEYWORD && !positional.isEmpty()) {
            return new BoundCall.Given(positional.removeFirst().index(), type);
        }
        if (parameter.kind() != Signature.Kind.POSITIONAL) {
            for (Passed argument : named) {
                if (parameter.name().equals(argument.keyword())) {
                    named.remove(argument);
                    return new BoundCall.Given(argument.index(), type);
                }
            }
        }
        return parameter.standard() == null
                ? null
                : new BoundCall.Standard(parameter.standard(), type);
    }

    private static int cost(BoundCall call, List<Passed> arguments) {
        int cost = 0;
        for (BoundCall.Slot slot : call.slots()) {
            cost +=
                    switch (slot) {
                        case BoundCall.Given given ->
                                Fit.cost(
                                        type(arguments, given.index()),
                                        given.java(),
                                        call.function());
                        case BoundCall.Standard standard ->
                                1 + Fit.cost(standard.text(), standard.java());
                        case BoundCall.Rest rest -> rest(rest, arguments, call.function());
                        case BoundCall.Keywords ignored -> 1;
                    };
        }
        return cost;
    }

    private static int rest(BoundCall.Rest rest, List<Passed> arguments, LibraryFunction function) {
        Class<?> item = rest.java().componentType();
        return 1
                + rest.indexes().stream()
                        .mapToInt(
                                index ->
                                        Fit.cost(
                                                type(arguments, index),
                                                item == null ? Object.class : item,
                                                function))
                        .sum();
    }

    private static Type type(List<Passed> arguments, int index) {
        return arguments.stream()
                .filter(argument -> argument.index() == index)
                .findFirst()
                .orElseThrow()
                .type();
    }
}
