package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.UnaryOperator;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Scope;

/// How functions are called in Python: signatures as `@Python` and `Function.of` read them, and
/// qualified names as errors give them.
final class Signatures {
    private Signatures() {}

    /// The Python signature of a function, defaults left out.
    static String of(FunctionSymbol function, String name) {
        return of(function, name, false);
    }

    /// The same, with those defaults that are constants if they are wanted.
    static String of(FunctionSymbol function, String name, boolean constants) {
        StringBuilder text = new StringBuilder(name).append('(');
        Parameter.Kind last = null;
        for (Parameter parameter : function.parameters()) {
            if (last == Parameter.Kind.POSITIONAL_ONLY
                    && parameter.kind() != Parameter.Kind.POSITIONAL_ONLY) {
                text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append('/');
            }
            if (parameter.kind() == Parameter.Kind.KEYWORD_ONLY
                    && last != Parameter.Kind.KEYWORD_ONLY
                    && last != Parameter.Kind.REST) {
                text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append('*');
            }
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
            text.append(
                    parameter.kind() == Parameter.Kind.REST
                            ? "*"
                            : parameter.kind() == Parameter.Kind.KEYWORDS ? "**" : "");
            text.append(parameter.name());
            if (parameter.standard() != null) {
                text.append('=').append(constants ? constant(parameter.standard()) : "...");
            }
            last = parameter.kind();
        }
        return text.append(last == Parameter.Kind.POSITIONAL_ONLY ? ", /)" : ")").toString();
    }

    /// A default as a signature says it; `...` for what is no plain constant.
    static String constant(Expression standard) {
        if (standard instanceof Expression.UnaryOp unary
                && unary.operator() == UnaryOperator.U_SUB
                && unary.operand() instanceof Expression.Constant number
                && number.value() instanceof Number) {
            return "-" + constant(number);
        }
        if (!(standard instanceof Expression.Constant constant)) {
            return "...";
        }
        return switch (constant.value()) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Long number -> number.toString();
            case Double number when !number.isInfinite() -> number.toString();
            case String text
                    when text.chars()
                            .allMatch(each -> each >= ' ' && "'\"\\,()=*/".indexOf(each) < 0) ->
                    "'" + text + "'";
            default -> "...";
        };
    }

    /// The name with those of the functions and classes around it, as errors give it.
    static String qualified(FunctionSymbol function) {
        StringBuilder name = new StringBuilder(function.name());
        for (Scope scope = function.scope().parent(); scope != null; scope = scope.parent()) {
            switch (scope.node()) {
                case Statement.FunctionDef around -> name.insert(0, around.name() + ".<locals>.");
                case Expression.Lambda ignored -> name.insert(0, "<lambda>.<locals>.");
                case Statement.ClassDef around -> name.insert(0, around.name() + ".");
                default -> {}
            }
        }
        return name.toString();
    }

    /// The last part of a qualified name.
    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
