package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// The Java types of values whose Python type is known.
public final class JavaTypes {
    static final TypeName OBJECT = ClassName.OBJECT;
    static final ClassName ITERATOR = ClassName.get(Iterator.class);

    private JavaTypes() {}

    /// The Java type of a variable that holds values of a type.
    public static TypeName of(Type type) {
        return switch (type) {
            case Type.Simple simple ->
                    switch (simple) {
                        case BOOL -> TypeName.BOOLEAN;
                        case FLOAT -> TypeName.DOUBLE;
                        case REAL -> RuntimeNames.NUMBER;
                        case COMPLEX -> RuntimeNames.COMPLEX;
                        case STR -> RuntimeNames.STRING;
                        case BYTES -> RuntimeNames.BYTES;
                        case NEVER, NONE, BRIDGE, ANY -> OBJECT;
                    };
            case Type.Int ignored -> type.isLong() ? TypeName.LONG : RuntimeNames.NUMBER;
            case Type.RangeOf ignored -> RuntimeNames.RANGE;
            case Type.ListOf(Cell element) -> generic(RuntimeNames.LIST, element);
            case Type.SetOf(Cell element) -> generic(RuntimeNames.SET, element);
            case Type.DictOf(Cell key, Cell value) -> generic(RuntimeNames.DICT, key, value);
            case Type.TupleOf ignored -> RuntimeNames.TUPLE;
            case Type.TupleEach ignored -> RuntimeNames.TUPLE;
            case Type.IteratorOf ignored ->
                    ParameterizedTypeName.get(ITERATOR, WildcardTypeName.subtypeOf(Object.class));
            case Type.Function ignored -> RuntimeNames.CALLABLE;
            case Type.Optional(Type value) -> boxed(value);
            case Type.Native(Class<?> java, var ignored) -> raw(java);
            case Type.Instance instance -> ClassNames.of(instance.type());
            case Type.ClassOf ignored -> OBJECT;
            case Type.Module ignored -> OBJECT;
            case Type.LibraryModule ignored -> OBJECT;
            case Type.LibraryMember ignored -> OBJECT;
        };
    }

    /// The same as a type argument, or for a value that may be null.
    public static TypeName boxed(Type type) {
        TypeName java = of(type);
        return java.isPrimitive() ? java.box() : java;
    }

    private static TypeName generic(ClassName type, Cell... arguments) {
        TypeName[] names = new TypeName[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            names[index] = argument(arguments[index].type(), 0);
        }
        return ParameterizedTypeName.get(type, names);
    }

    /// Type arguments end where a list holds itself.
    private static TypeName argument(Type type, int depth) {
        if (depth > 3) {
            return OBJECT;
        }
        return switch (type) {
            case Type.ListOf(Cell element) ->
                    ParameterizedTypeName.get(
                            RuntimeNames.LIST, argument(element.type(), depth + 1));
            case Type.SetOf(Cell element) ->
                    ParameterizedTypeName.get(
                            RuntimeNames.SET, argument(element.type(), depth + 1));
            case Type.DictOf(Cell key, Cell value) ->
                    ParameterizedTypeName.get(
                            RuntimeNames.DICT,
                            argument(key.type(), depth + 1),
                            argument(value.type(), depth + 1));
            case Type.Optional(Type value) -> argument(value, depth);
            default -> boxed(type);
        };
    }

    private static TypeName raw(Class<?> java) {
        int parameters = java.getTypeParameters().length;
        if (parameters == 0) {
            return ClassName.get(java);
        }
        TypeName[] unknown = new TypeName[parameters];
        Arrays.fill(unknown, WildcardTypeName.subtypeOf(Object.class));
        return ParameterizedTypeName.get(ClassName.get(java), unknown);
    }

    /// The Java name of a type without its type arguments.
    static TypeName erased(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }

    static List<TypeName> arguments(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized
                ? parameterized.typeArguments()
                : List.of();
    }
}
