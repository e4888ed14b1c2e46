package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.lang.model.element.Modifier;

/// The defaults of parameters, which Python evaluates once, where the function is defined.
final class DefaultWriter {
    private final Emission emission;
    private final Set<String> written = new HashSet<>();

    DefaultWriter(Emission emission) {
        this.emission = emission;
    }

    /// Defaults that are no constants are evaluated here, where the function is defined, into
    /// fields or variables.
    List<CodeBlock> evaluated(FunctionSymbol function) {
        List<CodeBlock> all = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            if (parameter.standard() == null) {
                continue;
            }
            TypeName type = ParameterWriter.type(parameter);
            Piece value = emission.expressions.as(parameter.standard(), type);
            boolean member = function.form() != FunctionSymbol.Form.FUNCTION;
            boolean plain =
                    member ? !isUnsaid(parameter.standard()) : isConstant(parameter.standard());
            if (!plain && (function.isStatic() || member)) {
                String field = fieldName(function, parameter);
                if (!member && written.add(field)) {
                    emission.type.addField(
                            FieldSpec.builder(type, field)
                                    .addModifiers(emission.access())
                                    .addModifiers(Modifier.STATIC)
                                    .build());
                }
                CodeBlock access =
                        member
                                ? CodeBlock.of("$T.$N", MethodWriter.home(function), field)
                                : CodeBlock.of("$N", field);
                emission.body().statement("$L = $L", access, value.code());
                all.add(access);
            } else {
                all.add(value.code());
            }
        }
        return all;
    }

    /// The static fields for those defaults of a method that its signature cannot say.
    List<FieldSpec> fields(FunctionSymbol function) {
        List<FieldSpec> all = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            if (parameter.standard() != null && isUnsaid(parameter.standard())) {
                all.add(
                        FieldSpec.builder(
                                        ParameterWriter.type(parameter),
                                        fieldName(function, parameter))
                                .addModifiers(emission.access())
                                .addModifiers(Modifier.STATIC)
                                .build());
            }
        }
        return all;
    }

    /// The default of a parameter, for a call that leaves it out.
    Piece value(Parameter parameter) {
        Expression standard = Objects.requireNonNull(parameter.standard());
        FunctionSymbol function =
                emission.inference.program().function(parameter.variable().scope().node());
        if (isConstant(standard)) {
            return emission.expressions.typed(standard);
        }
        TypeName type = ParameterWriter.type(parameter);
        String field = fieldName(function, parameter);
        if (function.form() != FunctionSymbol.Form.FUNCTION) {
            return Piece.of(type, "$T.$N", MethodWriter.home(function), field);
        }
        return function.scope().module() == emission.module
                ? Piece.of(type, "$N", field)
                : Piece.of(type, "$T.$N", ClassNames.of(function.scope().module()), field);
    }

    private static String fieldName(FunctionSymbol function, Parameter parameter) {
        return JavaNames.of(function.name() + "_" + parameter.name());
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Expression.Constant
                || expression instanceof Expression.UnaryOp unary
                        && unary.operand() instanceof Expression.Constant;
    }

    /// Whether a signature has no way to say this default.
    private static boolean isUnsaid(Expression standard) {
        return Signatures.constant(standard).equals("...");
    }
}
