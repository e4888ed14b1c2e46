package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Position;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.type.Cell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;

/// Classes of the program that are Java classes: fields, the constructor, methods.
@SuppressWarnings("ReferenceEquality")
final class JavaClassWriter {
    private final Emission emission;

    JavaClassWriter(Emission emission) {
        this.emission = emission;
    }

    /// Writes the Java class of a class statement into that of its module.
    void write(Statement.ClassDef node, ClassSymbol symbol) {
        ClassName name = (ClassName) ClassNames.of(symbol);
        TypeSpec.Builder outer = emission.type;
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name)
                        .addModifiers(emission.access())
                        .addModifiers(Modifier.STATIC);
        if (symbol.isAbstract()) {
            type.addModifiers(Modifier.ABSTRACT);
        }
        ClassSymbol base = symbol.base();
        type.superclass(base == null ? RuntimeNames.INSTANCE : ClassNames.of(base));
        documentation(node, type);
        type.addField(
                FieldSpec.builder(RuntimeNames.TYPE, ClassNames.TYPE)
                        .addModifiers(emission.access())
                        .addModifiers(Modifier.STATIC)
                        .build());
        for (Statement statement : node.body()) {
            if (statement instanceof Statement.FunctionDef method) {
                FunctionSymbol function = emission.inference.program().function(method);
                if (function.form() != FunctionSymbol.Form.FUNCTION) {
                    emission.defaults.fields(function).forEach(type::addField);
                }
            }
        }
        node.body().forEach(statement -> constant(symbol, statement, type));
        fields(symbol, type);
        emission.type = type;
        constructor(symbol, type);
        for (Statement statement : node.body()) {
            if (statement instanceof Statement.FunctionDef method) {
                FunctionSymbol function = emission.inference.program().function(method);
                if (function.form() != FunctionSymbol.Form.FUNCTION
                        && function.form() != FunctionSymbol.Form.CONSTRUCTOR) {
                    method(function, method, type);
                }
            }
        }
        emission.type = outer;
        outer.addType(type.build());
    }

    private static void documentation(Statement.ClassDef node, TypeSpec.Builder type) {
        if (node.body().getFirst()
                        instanceof
                        Statement.ExpressionStatement(
                                Position ignored,
                                Expression.Constant constant)
                && constant.value() instanceof String text) {
            type.addJavadoc("$L", Docstrings.javadoc(text));
        }
    }

    /// An attribute of the class that never changes.
    private void constant(ClassSymbol symbol, Statement statement, TypeSpec.Builder type) {
        Expression value =
                switch (statement) {
                    case Statement.Assign node -> node.value();
                    case Statement.AnnAssign node -> node.value();
                    default -> null;
                };
        String name = constantName(symbol, statement);
        if (name != null && value != null) {
            TypeName java = emission.javaType(value);
            type.addField(
                    FieldSpec.builder(java, ClassNames.member(name))
                            .addAnnotation(python(name))
                            .addModifiers(emission.access())
                            .addModifiers(Modifier.STATIC, Modifier.FINAL)
                            .initializer("$L", emission.expressions.as(value, java).code())
                            .build());
        }
    }

    /// The name of an attribute of the class that a statement binds for good; null for others.
    static @Nullable String constantName(ClassSymbol symbol, Statement statement) {
        Expression target =
                switch (statement) {
                    case Statement.Assign node -> node.targets().getFirst();
                    case Statement.AnnAssign node -> node.target();
                    default -> null;
                };
        return target instanceof Expression.Name name && symbol.hasConstant(name.name())
                ? name.name()
                : null;
    }

    private void fields(ClassSymbol symbol, TypeSpec.Builder type) {
        for (Map.Entry<String, Cell> field : symbol.fields().entrySet()) {
            String name = ClassNames.member(field.getKey());
            FieldSpec.Builder java =
                    FieldSpec.builder(JavaTypes.of(field.getValue().type()), name)
                            .addModifiers(emission.access());
            if (!name.equals(field.getKey())) {
                java.addAnnotation(python(field.getKey()));
            }
            type.addField(java.build());
        }
    }

    private static AnnotationSpec python(String value) {
        return AnnotationSpec.builder(RuntimeNames.PYTHON)
                .addMember("value", "$L", Literals.quote(value))
                .build();
    }

    private void constructor(ClassSymbol symbol, TypeSpec.Builder type) {
        FunctionSymbol own = symbol.methods().get("__init__");
        FunctionSymbol inherited = symbol.constructor();
        if (own != null) {
            Statement.FunctionDef node = (Statement.FunctionDef) own.node();
            MethodSpec.Builder java =
                    MethodSpec.constructorBuilder().addModifiers(emission.access());
            comments(node, java);
            java.addAnnotation(python(Signatures.of(own, "__init__", true)));
            type.addMethod(emission.methods.written(own, node, java, TypeName.VOID).build());
        } else if (inherited != null && !inherited.javaParameters().isEmpty()) {
            MethodSpec.Builder java =
                    MethodSpec.constructorBuilder().addModifiers(emission.access());
            List<CodeBlock> passed = new ArrayList<>();
            for (Parameter parameter : inherited.javaParameters()) {
                String name = JavaNames.of(parameter.name());
                java.addParameter(JavaTypes.of(parameter.variable().cell().type()), name);
                passed.add(CodeBlock.of("$N", name));
            }
            type.addMethod(java.addStatement("super($L)", CodeBlock.join(passed, ", ")).build());
        }
    }

    private void method(
            FunctionSymbol function, Statement.FunctionDef node, TypeSpec.Builder type) {
        String name = ClassNames.method(function.name());
        TypeName result = emission.methods.resultType(function);
        MethodSpec.Builder java =
                MethodSpec.methodBuilder(name).addModifiers(emission.access()).returns(result);
        comments(node, java);
        boolean isProperty = function.form() == FunctionSymbol.Form.PROPERTY;
        if (isProperty) {
            java.addAnnotation(python(function.name()));
        } else if (function.form() == FunctionSymbol.Form.STATIC
                || !function.javaParameters().isEmpty()
                || !name.equals(function.name())) {
            java.addAnnotation(python(Signatures.of(function, function.name(), true)));
        }
        if (function.form() == FunctionSymbol.Form.STATIC) {
            java.addModifiers(Modifier.STATIC);
        } else if (overrides(function)) {
            java.addAnnotation(Override.class);
        }
        if (ClassNames.isSpecial(function.name())) {
            java.addModifiers(Modifier.PUBLIC);
        }
        if (function.isDeclared()) {
            emission.methods.declared(function, node, java.addModifiers(Modifier.ABSTRACT));
        } else {
            emission.methods.written(function, node, java, result);
        }
        type.addMethod(java.build());
    }

    private void comments(Statement.FunctionDef node, MethodSpec.Builder java) {
        emission.parsed
                .comments()
                .before(node)
                .forEach(comment -> java.addComment("$L", comment.content()));
        emission.parsed
                .comments()
                .beside(node)
                .forEach(comment -> java.addComment("$L", comment.content()));
    }

    /// Whether a Java method of the same name and parameters stands in a class above.
    private static boolean overrides(FunctionSymbol function) {
        ClassSymbol owner = java.util.Objects.requireNonNull(function.owner());
        ClassSymbol base = owner.base();
        return base != null && base.member(function.name()) != null;
    }
}
