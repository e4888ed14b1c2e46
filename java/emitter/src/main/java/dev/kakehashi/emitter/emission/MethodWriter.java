package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.type.Type;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import javax.lang.model.element.Modifier;

/// Functions as Java methods: their names, signatures and bodies.
@SuppressWarnings("ReferenceEquality")
final class MethodWriter {
    private final Emission emission;
    private final Map<FunctionSymbol, String> names = new HashMap<>();

    MethodWriter(Emission emission) {
        this.emission = emission;
    }

    /// Whether the program defines a function of this name, so that a static import would be
    /// hidden.
    boolean isTaken(String name) {
        return emission.instances.isInherited(name)
                || emission.inference.program().functions().stream()
                        .anyMatch(function -> function.name().equals(name));
    }

    /// The Java name of a static method, with its class where it is another's.
    CodeBlock reference(FunctionSymbol function) {
        return function.scope().module() == emission.module
                ? emission.instances.hidesMethod(name(function))
                        ? CodeBlock.of("$T.$N", emission.className, name(function))
                        : CodeBlock.of("$N", name(function))
                : CodeBlock.of(
                        "$T.$N",
                        ClassNames.of(function.scope().module()),
                        JavaNames.of(function.name()));
    }

    String name(FunctionSymbol function) {
        return names.computeIfAbsent(function, key -> emission.member(key.name()));
    }

    /// The Java return type of a function's method.
    TypeName resultType(FunctionSymbol function) {
        Type result = emission.inference.outcome(function);
        if (function.form() == FunctionSymbol.Form.PROPERTY) {
            return JavaTypes.of(result);
        }
        if (function.form() == FunctionSymbol.Form.METHOD
                && ClassNames.isSpecial(function.name())) {
            return JavaTypes.boxed(result);
        }
        return result == Type.NONE || result == Type.NEVER ? TypeName.VOID : JavaTypes.of(result);
    }

    /// A function that becomes a static method of the class that is written.
    void define(FunctionSymbol function, Statement.FunctionDef node) {
        TypeName result = resultType(function);
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name(function))
                        .addModifiers(emission.access())
                        .addModifiers(Modifier.STATIC)
                        .returns(result);
        emission.type.addMethod(written(function, node, method, result).build());
    }

    /// Writes the parameters and the body of a function into a Java method.
    MethodSpec.Builder written(
            FunctionSymbol function,
            Statement.FunctionDef node,
            MethodSpec.Builder method,
            TypeName result) {
        Frame outer = emission.frame();
        Declarations declarations =
                Declarations.of(emission.inference.program(), function.scope(), node.body());
        Frame frame =
                new Frame(
                        null,
                        function.scope(),
                        function,
                        function.isSuspended() ? JavaTypes.OBJECT : result,
                        declarations);
        emission.frame(frame);
        String documentation = Docstrings.javadoc(node.body());
        if (documentation != null) {
            method.addJavadoc("$L", documentation);
        }
        Body body =
                emission.within(
                        () -> {
                            if (function.hasReceiver()) {
                                ParameterWriter.receiver(frame, function);
                            }
                            for (Parameter parameter : function.javaParameters()) {
                                method.addParameter(
                                        ParameterWriter.type(parameter),
                                        emission.parameters.parameter(parameter));
                            }
                            if (function.isSuspended()) {
                                emission.generators.generator(
                                        frame,
                                        function.name(),
                                        () -> {
                                            emission.parameters.copies(function);
                                            emission.statements.all(
                                                    Docstrings.without(node.body()));
                                            emission.generators.end(function);
                                        });
                                return;
                            }
                            emission.statements.all(Docstrings.without(node.body()));
                            if (!result.equals(TypeName.VOID)
                                    && emission.inference.endsOpen(function)) {
                                emission.body().statement("return null");
                            }
                        });
        emission.frame(outer);
        return method.addCode(body.build());
    }

    /// Writes the parameters of a method without a body.
    void declared(FunctionSymbol function, Statement.FunctionDef node, MethodSpec.Builder method) {
        String documentation = Docstrings.javadoc(node.body());
        if (documentation != null) {
            method.addJavadoc("$L", documentation);
        }
        for (Parameter parameter : function.javaParameters()) {
            method.addParameter(ParameterWriter.type(parameter), JavaNames.of(parameter.name()));
        }
    }

    /// The Java class of the method's owner.
    static TypeName home(FunctionSymbol function) {
        return ClassNames.of(Objects.requireNonNull(function.owner()));
    }
}
