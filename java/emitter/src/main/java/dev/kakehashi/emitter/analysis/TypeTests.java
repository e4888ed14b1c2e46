package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

/// `isinstance(name, type)` as a condition.
final class TypeTests {
    private TypeTests() {}

    static void assume(Inference inference, Expression.Call call, boolean truth, Flow flow) {
        if (!truth
                || call.arguments().size() != 2
                || !(call.function() instanceof Expression.Name function)
                || !function.name().equals("isinstance")
                || inference.program.variable(function) != null
                || !(call.arguments().getFirst() instanceof Expression.Name name)) {
            return;
        }
        Type tested = tested(inference, call.arguments().get(1));
        Type now = inference.type(name);
        if (tested != null && (now == Type.ANY || now instanceof Type.Instance)) {
            inference.conditions.narrow(name, tested, flow);
        } else if (now instanceof Type.Optional(Type value)) {
            inference.conditions.narrow(name, Lattice.withoutNone(value), flow);
        }
    }

    /// What a value is that is an instance of this class: only for types whose instances have one
    /// Java class.
    private static @Nullable Type tested(Inference inference, Expression type) {
        return switch (inference.type(type)) {
            case Type.LibraryMember(String module, String name) when module.equals("builtins") ->
                    switch (name) {
                        case "str" -> inference.program.hasDerivedPlain() ? null : Type.STR;
                        case "float" -> inference.program.hasDerivedPlain() ? null : Type.FLOAT;
                        case "bool" -> Type.BOOL;
                        default -> null;
                    };
            case Type.ClassOf(var symbol) -> new Type.Instance(symbol);
            default -> null;
        };
    }
}
