package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Expressions;
import dev.kakehashi.emitter.program.Variable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import javax.lang.model.element.Modifier;

/// Literals of hundreds of items: tables in the source. They are filled by methods of nested classes,
/// as neither a method nor a class of Java holds any number of constants.
final class LargeLiterals {
    /// Parts of a literal that one expression of Java may have.
    private static final int LARGE = 600;

    /// How many methods fill a table, before the next nested class begins.
    private static final int METHODS = 4;

    private final Emission emission;
    private int count;

    LargeLiterals(Emission emission) {
        this.emission = emission;
    }

    /// Whether a literal is written apart: it is large, and names nothing that only the method around
    /// it has.
    boolean isApart(Expression literal) {
        return size(literal) > LARGE && isFree(literal);
    }

    private static int size(Expression expression) {
        int size = 1;
        for (Expression part : Expressions.children(expression)) {
            size += size(part);
        }
        return size;
    }

    private boolean isFree(Expression expression) {
        boolean plain =
                switch (expression) {
                    case Expression.Name name -> {
                        Variable variable = emission.inference.program().variable(name);
                        yield variable == null || emission.variables.isField(variable);
                    }
                    case Expression.Lambda ignored -> false;
                    case Expression.NamedExpr ignored -> false;
                    case Expression.ListComp ignored -> false;
                    case Expression.SetComp ignored -> false;
                    case Expression.DictComp ignored -> false;
                    case Expression.GeneratorExp ignored -> false;
                    case Expression.Await ignored -> false;
                    case Expression.Yield ignored -> false;
                    case Expression.YieldFrom ignored -> false;
                    case Expression.Starred ignored -> false;
                    default -> true;
                };
        return plain && Expressions.children(expression).stream().allMatch(this::isFree);
    }

    /// {@return a call that makes the container, filled with all items}
    ///
    /// @param type its Java type
    /// @param items how many there are
    /// @param add writes the statement that adds one to the variable `items`
    Piece made(TypeName type, int items, IntConsumer add) {
        ClassName first = null;
        List<CodeBlock> fills = new ArrayList<>();
        TypeSpec.Builder home = null;
        int index = 0;
        while (index < items) {
            if (home == null || fills.size() % METHODS == 0) {
                if (home != null) {
                    emission.moduleType.addType(home.build());
                }
                String name = name();
                home = TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
                home.addModifiers(Modifier.FINAL);
                first = emission.className.nestedClass(name);
            }
            String method = "fill" + (fills.size() + 1);
            int[] next = {index};
            CodeBlock code = filled(next, items, add);
            index = next[0];
            home.addMethod(
                    MethodSpec.methodBuilder(method)
                            .addModifiers(Modifier.STATIC)
                            .addParameter(type, "items")
                            .addCode(code)
                            .build());
            fills.add(CodeBlock.of("$T.$N", first, method));
        }
        if (home != null) {
            emission.moduleType.addType(home.build());
        }
        return called(type, fills);
    }

    private String name() {
        String name;
        do {
            name = "Table" + ++count;
        } while (emission.module.scope().variables().containsKey(name));
        return name;
    }

    private CodeBlock filled(int[] next, int items, IntConsumer add) {
        Frame outer = emission.frame();
        emission.frame(
                new Frame(
                        null,
                        emission.module.scope(),
                        null,
                        TypeName.VOID,
                        Declarations.none(
                                emission.inference.program(), emission.module.scope())));
        emission.frame().name("items");
        CodeBlock.Builder code = CodeBlock.builder();
        int written = 0;
        while (next[0] < items && written < ModuleSize.METHOD) {
            int index = next[0]++;
            CodeBlock one = emission.within(() -> add.accept(index)).build();
            written += one.toString().length();
            code.add(one);
        }
        emission.frame(outer);
        return code.build();
    }

    private Piece called(TypeName type, List<CodeBlock> fills) {
        String name = emission.frame().temporary("table");
        emission.body().statement("$T $N = new $T()", type, name, type);
        for (CodeBlock fill : fills) {
            emission.body().statement("$L($N)", fill, name);
        }
        return Piece.constant(type, "$N", name);
    }
}
