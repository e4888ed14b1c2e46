package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.library.BoundCall;
import dev.kakehashi.emitter.library.LibraryTypes;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.List;

/// What calls of the runtime give, and what they put into their arguments: from rules where a call
/// is about containers, from the Java return type otherwise.
@SuppressWarnings("ReferenceEquality")
final class LibraryResults {
    private final Inference inference;
    private final BuiltinRules builtins;
    private final MethodRules methods;

    LibraryResults(Inference inference) {
        this.inference = inference;
        this.builtins = new BuiltinRules(inference);
        this.methods = new MethodRules(inference);
    }

    @Nullable Type function(Expression.Call node, String module, String name) {
        return module.equals("builtins")
                ? builtins.result(node, name)
                : LibraryRules.result(inference, node, module, name);
    }

    @Nullable Type method(Expression.Call node, Type receiver, String name) {
        return methods.result(node, receiver, name);
    }

    /// What the Java return type says.
    Type plain(Expression.Call node, BoundCall call, Type receiver) {
        Type result = of(node, call.function().returnType(), receiver);
        if (isScalar(result)) {
            for (Expression argument : node.arguments()) {
                escapeFunction(inference.type(argument));
            }
            node.keywords().forEach(keyword -> escapeFunction(inference.type(keyword.value())));
        } else {
            inference.calls.escape(node);
        }
        return result;
    }

    private static void escapeFunction(Type type) {
        if (type instanceof Type.Function || type instanceof Type.ClassOf) {
            Lattice.escape(type);
        }
    }

    private static boolean isScalar(Type type) {
        return type instanceof Type.Simple && type != Type.ANY || type.isInt();
    }

    private Type of(Expression.Call node, java.lang.reflect.Type java, Type receiver) {
        if (java instanceof ParameterizedType parameterized) {
            java.lang.reflect.Type[] arguments = parameterized.getActualTypeArguments();
            if (parameterized.getRawType() == PyList.class) {
                return new Type.ListOf(filled(inference.cell(node), arguments[0], receiver));
            }
            if (parameterized.getRawType() == PySet.class) {
                return new Type.SetOf(filled(inference.cell(node), arguments[0], receiver));
            }
            if (parameterized.getRawType() == PyDict.class) {
                return new Type.DictOf(
                        filled(inference.cell(node), arguments[0], receiver),
                        filled(inference.valueCell(node), arguments[1], receiver));
            }
        }
        if (java == PyList.class) {
            return new Type.ListOf(filled(inference.cell(node), Object.class, receiver));
        }
        if (java instanceof TypeVariable<?>) {
            return Items.of(receiver);
        }
        return LibraryTypes.of(java);
    }

    private Cell filled(Cell cell, java.lang.reflect.Type java, Type receiver) {
        cell.join(java instanceof TypeVariable<?> ? Items.of(receiver) : box(java));
        return cell;
    }

    private static Type box(java.lang.reflect.Type java) {
        return java == Long.class
                ? LibraryTypes.of(long.class)
                : java == Double.class
                        ? Type.FLOAT
                        : java == Boolean.class ? Type.BOOL : LibraryTypes.of(java);
    }

    static List<Type> types(Inference inference, Expression.Call node) {
        return node.arguments().stream().map(inference::type).toList();
    }
}
