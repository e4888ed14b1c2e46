package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Variable;

import java.util.ArrayList;
import java.util.List;

/// Functions as values: static methods and lambdas behind a Python signature; decorators.
final class FunctionWriter {
    private final Emission emission;

    FunctionWriter(Emission emission) {
        this.emission = emission;
    }

    void define(Statement.FunctionDef node) {
        FunctionSymbol function = emission.inference.program().function(node);
        Variable variable = emission.variables.resolve(node.name());
        List<CodeBlock> defaults = emission.defaults.evaluated(function);
        if (function.isStatic()) {
            emission.methods.define(function, node);
            if (!emission.variables.isJavaFunction(variable)) {
                emission.variables.assign(variable, decorated(function, value(function, defaults)));
            }
            return;
        }
        emission.hint(
                function.decorators().isEmpty() && emission.assignments.isFresh(variable)
                        ? node.name()
                        : null);
        emission.variables.assign(
                variable,
                decorated(
                        function,
                        definition(function, node, Signatures.qualified(function), defaults)));
    }

    /// A method of a class: a function whose errors name the class.
    Piece method(Statement.FunctionDef node, String className) {
        FunctionSymbol function = emission.inference.program().function(node);
        return definition(
                function,
                node,
                className + "." + node.name(),
                emission.defaults.evaluated(function));
    }

    private Piece definition(
            FunctionSymbol function,
            Statement.FunctionDef node,
            String name,
            List<CodeBlock> defaults) {
        return closure(
                function,
                name,
                defaults,
                () -> emission.statements.all(Docstrings.without(node.body())),
                node.body());
    }

    private Piece decorated(FunctionSymbol function, Piece plain) {
        Piece result = plain;
        for (Expression decorator : function.decorators().reversed()) {
            result =
                    Piece.of(
                            JavaTypes.OBJECT,
                            "$T.call($L, $L)",
                            RuntimeNames.OPERATOR,
                            emission.expressions.typed(decorator).code(),
                            result.code());
        }
        return result;
    }

    Piece lambda(Expression.Lambda node) {
        FunctionSymbol function = emission.inference.program().function(node);
        return closure(
                function,
                Signatures.qualified(function),
                emission.defaults.evaluated(function),
                () ->
                        emission.body()
                                .statement(
                                        "return $L",
                                        Coercion.object(emission.expressions.typed(node.body()))
                                                .code()),
                List.of());
    }

    /// A function that closes over variables: a Java lambda over the array of its arguments.
    private Piece closure(
            FunctionSymbol function,
            String name,
            List<CodeBlock> defaults,
            Runnable writing,
            List<Statement> statements) {
        Frame outer = emission.frame();
        String made =
                emission.named(
                        Signatures.simple(name).equals("<lambda>")
                                ? "lambda"
                                : Signatures.simple(name));
        String array = outer.name("arguments");
        Frame frame =
                new Frame(
                        outer,
                        function.scope(),
                        function,
                        JavaTypes.OBJECT,
                        Declarations.of(
                                emission.inference.program(), function.scope(), statements));
        emission.frame(frame);
        Body body =
                emission.within(
                        () -> {
                            List<Parameter> parameters = function.parameters();
                            for (int index = 0; index < parameters.size(); index++) {
                                emission.parameters.unpacked(
                                        parameters.get(index),
                                        CodeBlock.of("$N[$L]", array, index));
                            }
                            if (function.isSuspended()) {
                                emission.generators.generator(
                                        frame,
                                        Signatures.simple(name),
                                        () -> {
                                            writing.run();
                                            emission.generators.end(function);
                                        });
                                return;
                            }
                            writing.run();
                            if (!statements.isEmpty()) {
                                emission.generators.end(function);
                            }
                        });
        emission.frame(outer);
        outer.release(array);
        emission.body()
                .begin(
                        "$T $N = $L $N ->",
                        RuntimeNames.CALLABLE,
                        made,
                        made(function, name, defaults),
                        array);
        emission.body().add(body);
        emission.body().end(")$L", documented(function));
        return Piece.constant(RuntimeNames.CALLABLE, "$N", made);
    }

    /// A static method as a value: made where Python defines the function.
    private Piece value(FunctionSymbol function, List<CodeBlock> defaults) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int index = 0; index < function.parameters().size(); index++) {
            TypeName type = ParameterWriter.type(function.parameters().get(index));
            arguments.add(
                    Coercion.to(Piece.of(JavaTypes.OBJECT, "arguments[$L]", index), type).code());
        }
        CodeBlock call =
                CodeBlock.of(
                        "$N($L)", emission.methods.name(function), CodeBlock.join(arguments, ", "));
        boolean nothing = emission.methods.resultType(function).equals(TypeName.VOID);
        CodeBlock body = nothing ? CodeBlock.of("{ $L; return null; }", call) : call;
        return Piece.of(
                RuntimeNames.CALLABLE,
                "$L arguments -> $L)$L",
                made(function, function.name(), defaults),
                body,
                documented(function));
    }

    private CodeBlock made(FunctionSymbol function, String name, List<CodeBlock> defaults) {
        CodeBlock values =
                defaults.isEmpty()
                        ? CodeBlock.of("")
                        : CodeBlock.of(
                                " new $T[] {$L},",
                                JavaTypes.OBJECT,
                                CodeBlock.join(defaults, ", "));
        return CodeBlock.of(
                "$T.of($L,$L",
                RuntimeNames.FUNCTION,
                Literals.quote(Signatures.of(function, name)),
                values);
    }

    /// Gives a function its docstring, in a program that asks for docstrings.
    private CodeBlock documented(FunctionSymbol function) {
        if (emission.inference.program().keepsDocumentation()
                && function.node() instanceof Statement.FunctionDef node) {
            String text = Docstrings.text(node.body());
            if (text != null) {
                return CodeBlock.of(
                        ".documented($L)$L", Literals.quote(text), asynchronous(function));
            }
        }
        return asynchronous(function);
    }

    private static CodeBlock asynchronous(FunctionSymbol function) {
        return CodeBlock.of(
                function.isAsync() && !function.isGenerator() ? ".asynchronous()" : "");
    }
}
