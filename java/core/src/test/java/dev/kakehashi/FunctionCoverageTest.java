// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;

import dev.kakehashi.internal.proto.Expression;
import dev.kakehashi.plan.Expression.FunctionCall;
import dev.kakehashi.plan.internal.ExpressionGraph;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

@DisplayName("Functions of the schema and methods of Java")
class FunctionCoverageTest {
    private static final Expr COLUMN = Polars.col("a");

    /// Where the functions of each family are called, and what stands before their names.
    private static final Map<String, Map.Entry<String, Object>> FAMILIES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("general", Map.entry("", COLUMN)),
                            Map.entry("aggregate", Map.entry("", COLUMN)),
                            Map.entry("math", Map.entry("", COLUMN)),
                            Map.entry("horizontal", Map.entry("", Polars.class)),
                            Map.entry("name", Map.entry("name.", COLUMN.name())),
                            Map.entry("string", Map.entry("str.", COLUMN.str())),
                            Map.entry("temporal", Map.entry("dt.", COLUMN.dt())),
                            Map.entry("list", Map.entry("list.", COLUMN.list())),
                            Map.entry("array", Map.entry("arr.", COLUMN.arr())),
                            Map.entry("struct", Map.entry("struct.", COLUMN.struct())),
                            Map.entry("binary_string", Map.entry("bin.", COLUMN.bin())),
                            Map.entry("categorical", Map.entry("cat.", COLUMN.cat()))));

    @Test
    void everyFunctionOfTheSchemaHasAMethodThatMakesIt() {
        Set<String> made = new TreeSet<>();
        calls().forEach(call -> made.add(call.function()));

        assertThat(made).containsExactlyElementsOf(functionsOfTheSchema());
    }

    @Test
    void everyOptionOfTheSchemaHasAMethodThatSetsIt() {
        Map<String, Set<String>> set = new TreeMap<>();
        for (FunctionCall call : calls()) {
            set.computeIfAbsent(prefix(call.function()), _ -> new TreeSet<>())
                    .addAll(call.options().keySet());
        }

        Map<String, Set<String>> known = new TreeMap<>();
        FAMILIES.forEach(
                (branch, family) ->
                        known.computeIfAbsent(family.getKey(), _ -> new TreeSet<>())
                                .addAll(optionsOfTheSchema(branch)));

        known.forEach(
                (family, options) -> assertThat(set.get(family)).as(family).containsAll(options));
    }

    @Test
    void everyMethodMakesACallThatCanBeWritten() {
        for (FunctionCall call : calls()) {
            assertThat(ExpressionGraph.text(call)).contains(call.function());
        }
    }

    private static Set<String> functionsOfTheSchema() {
        Set<String> names = new TreeSet<>();
        FAMILIES.forEach(
                (branch, family) ->
                        message(branch)
                                .findFieldByName("function")
                                .getEnumType()
                                .getValues()
                                .stream()
                                .filter(value -> value.getNumber() > 0)
                                .map(
                                        value ->
                                                family.getKey()
                                                        + value.getName()
                                                                .replaceFirst(
                                                                        "^[A-Z]+_FUNCTION_", "")
                                                                .toLowerCase(Locale.ROOT))
                                .forEach(names::add));
        return names;
    }

    private static Set<String> optionsOfTheSchema(String branch) {
        Set<String> names = new TreeSet<>();
        for (FieldDescriptor field : message(branch).getFields()) {
            names.add(field.getName());
        }
        names.removeAll(Set.of("function", "arguments"));
        return names;
    }

    private static com.google.protobuf.Descriptors.Descriptor message(String branch) {
        return Expression.getDescriptor().findFieldByName(branch).getMessageType();
    }

    private static String prefix(String function) {
        return function.substring(0, function.indexOf('.') + 1);
    }

    /// {@return what every public method gives that makes a call of a function}
    private static List<FunctionCall> calls() {
        List<FunctionCall> calls = new ArrayList<>();
        for (Map.Entry<String, Object> family : FAMILIES.values()) {
            Object receiver = family.getValue();
            Class<?> type = receiver instanceof Class<?> c ? c : receiver.getClass();
            for (Method method : type.getMethods()) {
                boolean made =
                        method.getReturnType() == Expr.class
                                && !method.getName().equals("lit")
                                && Modifier.isStatic(method.getModifiers())
                                        == receiver instanceof Class<?>;
                if (made && call(method, receiver) instanceof FunctionCall call) {
                    calls.add(call);
                }
            }
        }
        return calls;
    }

    private static Object call(Method method, Object receiver) {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameterTypes()[i]);
        }
        try {
            return ((Expr) method.invoke(receiver, arguments)).expression();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.toString(), e);
        }
    }

    private static Object argument(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, argument(type.getComponentType()));
            return array;
        }
        return switch (type.getSimpleName()) {
            case "Expr" -> Polars.col("b");
            case "boolean" -> true;
            case "int" -> 1;
            case "long" -> 1L;
            case "double" -> 0.5;
            case "char" -> 'x';
            case "String", "Object" -> "text";
            case "List" -> Collections.singletonList(type == List.class ? COLUMN : null);
            case "DataType" -> DataType.INT64;
            case "SortOptions" -> dev.kakehashi.options.SortOptions.ASCENDING;
            case "Expression" -> COLUMN.expression();
            default -> throw new AssertionError("no argument of " + type);
        };
    }
}
