package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.TranslationException;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.lang.model.element.Modifier;

/// Functions: as static methods, as values, as lambdas that close over variables; defaults;
/// decorators.
@SuppressWarnings({"DoNotCallSuggester", "ReferenceEquality"})
public final class FunctionWriter {
    private final Emission emission;
    private final Map<FunctionSymbol, String> names = new HashMap<>();
    private final Set<String> standards = new HashSet<>();

    FunctionWriter(Emission emission) {
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
                ? emission.instances.hidesMethod(methodName(function))
                        ? CodeBlock.of("$T.$N", emission.className, methodName(function))
                        : CodeBlock.of("$N", methodName(function))
                : CodeBlock.of(
                        "$T.$N",
                        ClassNames.of(function.scope().module()),
                        JavaNames.of(function.name()));
    }

    private String methodName(FunctionSymbol function) {
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

    void define(Statement.FunctionDef node) {
        FunctionSymbol function = emission.inference.program().function(node);
        Variable variable = emission.variables.resolve(node.name());
        List<CodeBlock> defaults = defaults(function);
        if (function.isStatic()) {
            method(function, node);
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
                decorated(function, definition(function, node, qualified(function), defaults)));
    }

    /// A method of a class: a function whose errors name the class.
    Piece method(Statement.FunctionDef node, String className) {
        FunctionSymbol function = emission.inference.program().function(node);
        return definition(function, node, className + "." + node.name(), defaults(function));
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
                () -> emission.statements.all(withoutDocumentation(node.body())),
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

    /// Defaults that are no constants are evaluated here, where the function is defined, into
    /// fields or variables.
    List<CodeBlock> defaults(FunctionSymbol function) {
        List<CodeBlock> all = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            if (parameter.standard() == null) {
                continue;
            }
            TypeName type = JavaTypes.of(parameter.variable().cell().type());
            Piece value = emission.expressions.as(parameter.standard(), type);
            boolean member = function.form() != FunctionSymbol.Form.FUNCTION;
            boolean plain =
                    member
                            ? !constant(parameter.standard()).equals("...")
                            : isConstant(parameter.standard());
            if (!plain && (function.isStatic() || member)) {
                String field = standardName(function, parameter);
                if (!member && standards.add(field)) {
                    emission.type.addField(
                            FieldSpec.builder(type, field)
                                    .addModifiers(emission.access())
                                    .addModifiers(Modifier.STATIC)
                                    .build());
                }
                CodeBlock access =
                        member
                                ? CodeBlock.of("$T.$N", home(function), field)
                                : CodeBlock.of("$N", field);
                emission.body().statement("$L = $L", access, value.code());
                all.add(access);
            } else {
                all.add(value.code());
            }
        }
        return all;
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Expression.Constant
                || expression instanceof Expression.UnaryOp unary
                        && unary.operand() instanceof Expression.Constant;
    }

    /// The static fields for those defaults of a method that its signature cannot say.
    List<FieldSpec> standards(FunctionSymbol function) {
        List<FieldSpec> fields = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            if (parameter.standard() != null && constant(parameter.standard()).equals("...")) {
                fields.add(
                        FieldSpec.builder(
                                        JavaTypes.of(parameter.variable().cell().type()),
                                        standardName(function, parameter))
                                .addModifiers(emission.access())
                                .addModifiers(Modifier.STATIC)
                                .build());
            }
        }
        return fields;
    }

    /// The Java class of the method's owner.
    private static TypeName home(FunctionSymbol function) {
        return ClassNames.of(Objects.requireNonNull(function.owner()));
    }

    private static String standardName(FunctionSymbol function, Parameter parameter) {
        return JavaNames.of(function.name() + "_" + parameter.name());
    }

    /// The default of a parameter, for a call that leaves it out.
    Piece standard(Parameter parameter) {
        Expression standard = Objects.requireNonNull(parameter.standard());
        FunctionSymbol function =
                emission.inference.program().function(parameter.variable().scope().node());
        if (isConstant(standard)) {
            return emission.expressions.typed(standard);
        }
        TypeName type = JavaTypes.of(parameter.variable().cell().type());
        String field = standardName(function, parameter);
        if (function.form() != FunctionSymbol.Form.FUNCTION) {
            return Piece.of(type, "$T.$N", home(function), field);
        }
        return function.scope().module() == emission.module
                ? Piece.of(type, "$N", field)
                : Piece.of(type, "$T.$N", ClassNames.of(function.scope().module()), field);
    }

    private void method(FunctionSymbol function, Statement.FunctionDef node) {
        TypeName result = resultType(function);
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(methodName(function))
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
        String documentation = documentation(node.body());
        if (documentation != null) {
            method.addJavadoc("$L", documentation);
        }
        Body body =
                emission.within(
                        () -> {
                            if (function.hasReceiver()) {
                                receiver(frame, function);
                            }
                            for (Parameter parameter : function.javaParameters()) {
                                method.addParameter(
                                        JavaTypes.of(parameter.variable().cell().type()),
                                        parameter(parameter));
                            }
                            if (function.isSuspended()) {
                                generator(
                                        frame,
                                        function.name(),
                                        () -> {
                                            copies(function);
                                            emission.statements.all(
                                                    withoutDocumentation(node.body()));
                                            end(function);
                                        });
                                return;
                            }
                            emission.statements.all(withoutDocumentation(node.body()));
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
        String documentation = documentation(node.body());
        if (documentation != null) {
            method.addJavadoc("$L", documentation);
        }
        for (Parameter parameter : function.javaParameters()) {
            method.addParameter(
                    JavaTypes.of(parameter.variable().cell().type()),
                    JavaNames.of(parameter.name()));
        }
    }

    /// The first parameter of a method is Java's `this`.
    private static void receiver(Frame frame, FunctionSymbol function) {
        Variable self = function.parameters().getFirst().variable();
        frame.declare(self);
        frame.put(
                self,
                new Slot(
                        CodeBlock.of("this"), home(function), Slot.Kind.LOCAL, Slot.Absence.NEVER));
    }

    /// A Java lambda cannot assign the parameters of the method around it: those that change become
    /// variables of its own.
    private void copies(FunctionSymbol function) {
        for (Parameter parameter : function.javaParameters()) {
            Variable variable = parameter.variable();
            Slot slot = emission.variables.slot(variable);
            if (slot.kind() == Slot.Kind.LOCAL && variable.bindings() > 1) {
                String copy = emission.frame().name(variable.name());
                emission.body().statement("$T $N = $L", slot.type(), copy, slot.access());
                emission.frame()
                        .put(
                                variable,
                                new Slot(
                                        CodeBlock.of("$N", copy),
                                        slot.type(),
                                        Slot.Kind.LOCAL,
                                        Slot.Absence.NEVER));
            }
        }
    }

    /// The Java parameter; one that other functions share and that changes goes into a cell first.
    private String parameter(Parameter parameter) {
        Variable variable = parameter.variable();
        TypeName type = JavaTypes.of(variable.cell().type());
        String name = emission.frame().name(variable.name());
        emission.frame().declare(variable);
        if (variable.isCaptured() && variable.bindings() > 1) {
            String cell = emission.frame().name(variable.name() + "Cell");
            emission.body()
                    .statement(
                            "$T $N = new $T<>($N)",
                            VariableWriter.cellType(type),
                            cell,
                            RuntimeNames.CELL,
                            name);
            emission.frame()
                    .put(
                            variable,
                            new Slot(
                                    CodeBlock.of("$N.value", cell),
                                    type.box(),
                                    Slot.Kind.CELL,
                                    Slot.Absence.NEVER));
        } else {
            emission.frame()
                    .put(
                            variable,
                            new Slot(
                                    CodeBlock.of("$N", name),
                                    type,
                                    Slot.Kind.LOCAL,
                                    Slot.Absence.NEVER));
        }
        return name;
    }

    /// Documentation as Javadoc takes it.
    static String javadoc(String text) {
        return text.strip().replaceAll("\\n\\s*", "\n").replace("*/", "*&#47;").replace("$", "$$");
    }

    private static @org.jspecify.annotations.Nullable String documentation(List<Statement> body) {
        return body.getFirst() instanceof Statement.ExpressionStatement statement
                        && statement.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? javadoc(text)
                : null;
    }

    /// Gives a function its docstring, in a program that asks for docstrings.
    private CodeBlock documented(FunctionSymbol function) {
        return emission.inference.program().keepsDocumentation()
                        && function.node() instanceof Statement.FunctionDef node
                        && documentation(node.body()) != null
                        && node.body().getFirst() instanceof Statement.ExpressionStatement statement
                        && statement.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? CodeBlock.of(".documented($L)$L", Literals.quote(text), asynchronous(function))
                : asynchronous(function);
    }

    private static CodeBlock asynchronous(FunctionSymbol function) {
        return CodeBlock.of(
                function.isAsync() && !function.isGenerator() ? ".asynchronous()" : "");
    }

    private static List<Statement> withoutDocumentation(List<Statement> body) {
        return documentation(body) == null ? body : body.subList(1, body.size());
    }

    /// A static method as a value: made where Python defines the function.
    private Piece value(FunctionSymbol function, List<CodeBlock> defaults) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int index = 0; index < function.parameters().size(); index++) {
            TypeName type = JavaTypes.of(function.parameters().get(index).variable().cell().type());
            arguments.add(
                    Coercion.to(Piece.of(JavaTypes.OBJECT, "arguments[$L]", index), type).code());
        }
        CodeBlock call =
                CodeBlock.of("$N($L)", methodName(function), CodeBlock.join(arguments, ", "));
        boolean nothing = resultType(function).equals(TypeName.VOID);
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
                Literals.quote(signature(function, name)),
                values);
    }

    /// The Python signature of a function, defaults left out.
    private static String signature(FunctionSymbol function, String name) {
        return signature(function, name, false);
    }

    /// The same, with those defaults that are constants if they are wanted.
    static String signature(FunctionSymbol function, String name, boolean constants) {
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
    private static String constant(Expression standard) {
        if (standard instanceof Expression.UnaryOp unary
                && unary.operator() == dev.kakehashi.emitter.ast.UnaryOperator.U_SUB
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

    Piece lambda(Expression.Lambda node) {
        FunctionSymbol function = emission.inference.program().function(node);
        return closure(
                function,
                qualified(function),
                defaults(function),
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
        String made = emission.named(simple(name).equals("<lambda>") ? "lambda" : simple(name));
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
                                Variable variable = parameters.get(index).variable();
                                TypeName type = JavaTypes.of(variable.cell().type());
                                Piece value =
                                        Coercion.to(
                                                Piece.of(JavaTypes.OBJECT, "$N[$L]", array, index),
                                                type);
                                boolean shared = variable.isCaptured() && variable.bindings() > 1;
                                String local = frame.name(variable.name());
                                frame.declare(variable);
                                if (shared) {
                                    emission.body()
                                            .statement(
                                                    "$T $N = new $T<>($L)",
                                                    VariableWriter.cellType(type),
                                                    local,
                                                    RuntimeNames.CELL,
                                                    value.code());
                                    frame.put(
                                            variable,
                                            new Slot(
                                                    CodeBlock.of("$N.value", local),
                                                    type.box(),
                                                    Slot.Kind.CELL,
                                                    Slot.Absence.NEVER));
                                } else {
                                    emission.body()
                                            .statement("$T $N = $L", type, local, value.code());
                                    frame.put(
                                            variable,
                                            new Slot(
                                                    CodeBlock.of("$N", local),
                                                    type,
                                                    Slot.Kind.LOCAL,
                                                    Slot.Absence.NEVER));
                                }
                            }
                            if (function.isSuspended()) {
                                generator(
                                        frame,
                                        simple(name),
                                        () -> {
                                            writing.run();
                                            end(function);
                                        });
                                return;
                            }
                            writing.run();
                            if (!statements.isEmpty()) {
                                end(function);
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

    /// The name with those of the functions and classes around it, as errors give it.
    private static String qualified(FunctionSymbol function) {
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

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void end(FunctionSymbol function) {
        if (emission.inference.endsOpen(function)) {
            emission.body().statement("return null");
        }
    }

    /// The statements of a generator: code that `yield` stops.
    private void generator(Frame frame, String name, Runnable writing) {
        FunctionSymbol function = Objects.requireNonNull(frame.function());
        frame.generator =
                frame.temporary(
                        function.isAsync() && !function.isGenerator() ? "coroutine" : "generator");
        emission.body()
                .begin(
                        "return $T.of($L, $N ->",
                        !function.isAsync()
                                ? RuntimeNames.GENERATOR
                                : function.isGenerator()
                                        ? RuntimeNames.ASYNC_GENERATOR
                                        : RuntimeNames.COROUTINE,
                        Literals.quote(name),
                        frame.generator);
        writing.run();
        emission.body().end(")");
    }

    Piece yielded(Expression.Yield node) {
        CodeBlock value =
                node.value() == null
                        ? CodeBlock.of("null")
                        : emission.expressions.object(node.value()).code();
        return Piece.of(JavaTypes.OBJECT, "$N.yield($L)", emission.frame().generator(), value);
    }

    Piece yieldedFrom(Expression.YieldFrom node) {
        return Piece.of(
                JavaTypes.OBJECT,
                "$N.yieldFrom($L)",
                emission.frame().generator(),
                emission.expressions.object(node.value()).code());
    }

    Piece await(Expression.Await node) {
        return Piece.of(
                JavaTypes.OBJECT,
                "$N.await($L)",
                emission.awaiting(node),
                emission.expressions.object(node.value()).code());
    }

    /// Says where a construct stands that cannot be translated.
    void unsupported(Node node, String construct, String hint) {
        throw new TranslationException(
                List.of(
                        Diagnostic.unsupported(
                                emission.parsed.source(),
                                node.position(),
                                construct + " is not supported",
                                hint)));
    }
}
