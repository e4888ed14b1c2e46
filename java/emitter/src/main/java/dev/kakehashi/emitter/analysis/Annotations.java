package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

/// Annotations as hints: used only for values whose flow is not seen.
final class Annotations {
    private Annotations() {}

    static Type hint(Inference inference, @Nullable Expression annotation) {
        return switch (annotation) {
            case Expression.Name name -> {
                Variable variable = inference.program.variable(name);
                if (variable != null) {
                    yield variable.classSymbol() == null
                            ? Type.ANY
                            : new Type.Instance(variable.classSymbol());
                }
                yield switch (name.name()) {
                    case "int" -> Type.INT;
                    case "float" -> Type.ANY; // An int is welcome where a float is asked for.
                    case "str" -> inference.program.hasDerivedPlain() ? Type.ANY : Type.STR;
                    case "bool" -> Type.BOOL;
                    case "bytes" -> Type.BYTES;
                    default -> Type.ANY;
                };
            }
            case null, default -> Type.ANY;
        };
    }
}
