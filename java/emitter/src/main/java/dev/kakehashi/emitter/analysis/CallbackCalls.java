package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.util.List;

/// Functions that a builtin calls: `key=`, `map`, `filter`.
final class CallbackCalls {
    private CallbackCalls() {}

    /// The builtin calls the function with values of these types; gives what comes out.
    static Type call(Inference inference, Expression callback, List<Type> arguments) {
        if (inference.type(callback) instanceof Type.Function(FunctionSymbol function)) {
            List<Parameter> parameters = function.parameters();
            boolean simple =
                    parameters.size() >= arguments.size()
                            && parameters.stream().allMatch(Inference::takesOne)
                            && parameters.stream()
                                    .skip(arguments.size())
                                    .allMatch(parameter -> parameter.standard() != null);
            if (simple) {
                for (int index = 0; index < arguments.size(); index++) {
                    parameters.get(index).variable().cell().join(arguments.get(index));
                }
                return inference.functions.outcome(function);
            }
        }
        if (inference.type(callback) instanceof Type.LibraryMember(String module, String name)
                && module.equals("builtins")) {
            arguments.forEach(Lattice::escape);
            return switch (name) {
                case "str", "repr", "chr" -> Type.STR;
                case "float" -> Type.FLOAT;
                case "int" -> Type.INT;
                case "len" -> Type.integer(0, Integer.MAX_VALUE);
                case "bool" -> Type.BOOL;
                case "ord" -> Type.integer(0, 0x10FFFF);
                default -> Type.ANY;
            };
        }
        if (inference.type(callback) != Type.NONE) {
            Lattice.escape(inference.type(callback));
        }
        arguments.forEach(Lattice::escape);
        return inference.type(callback) == Type.NEVER ? Type.NEVER : Type.ANY;
    }
}
