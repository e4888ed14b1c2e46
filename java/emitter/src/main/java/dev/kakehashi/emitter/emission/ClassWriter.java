package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import dev.kakehashi.emitter.analysis.CallPlan;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.error.PyException;
import org.jspecify.annotations.Nullable;

/// Classes of the program, their instances, and the classes of exceptions.
public final class ClassWriter {
    private final Emission emission;

    ClassWriter(Emission emission) {
        this.emission = emission;
    }

    void define(Statement.ClassDef node) {
        emission.functions.unsupported(node, "class", "Classes are not translated yet.");
    }

    Piece read(Expression.Attribute node, Type owner) {
        return emission.attributes.dynamic(node, emission.expressions.typed(node.value()));
    }

    Piece readFrom(Expression.Attribute node, Type owner, Piece written) {
        return emission.attributes.dynamic(node, written);
    }

    void store(Expression.Attribute target, Type owner, Piece written, Piece value) {
        emission.attributes.storeDynamic(target, written, value);
    }

    Piece construct(Expression.Call node, CallPlan.Construct plan) {
        throw new IllegalStateException("No class is constructed by name yet.");
    }

    Piece method(Expression.Call node, CallPlan.Method plan) {
        return emission.calls.named(node, plan.receiver(), plan.function().name());
    }

    /// The Java class of an exception class that an expression names; null if it is known at run time only.
    @Nullable ClassName exceptionClass(Expression type) {
        if (emission.type(type) instanceof Type.LibraryMember(String module, String name)) {
            Class<?> java = emission.inference.library().typeOf(module, name);
            if (java != null && PyException.class.isAssignableFrom(java)) {
                return ClassName.get(java);
            }
        }
        return null;
    }
}
