package dev.kakehashi.runtime.library.classes;

import static dev.kakehashi.runtime.library.classes.EnumMaker.value;
import static dev.kakehashi.runtime.library.classes.EnumMethods.put;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Format;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;

import java.util.Map;
import java.util.function.BinaryOperator;

/// Members that are numbers or texts at the same time: operators work on their values.
final class EnumArithmetic {
    private static final Map<String, BinaryOperator<Object>> OPERATORS =
            Map.ofEntries(
                    Map.entry("add", Operator::add),
                    Map.entry("sub", Operator::sub),
                    Map.entry("mul", Operator::mul),
                    Map.entry("truediv", Operator::truediv),
                    Map.entry("floordiv", Operator::floordiv),
                    Map.entry("mod", Operator::mod),
                    Map.entry("pow", Operator::pow),
                    Map.entry("lshift", Operator::lshift),
                    Map.entry("rshift", Operator::rshift),
                    Map.entry("and", Operator::and),
                    Map.entry("or", Operator::or),
                    Map.entry("xor", Operator::xor));
    private static final Map<String, BinaryOperator<Object>> COMPARISONS =
            Map.of(
                    "lt", Operator::lt,
                    "le", Operator::le,
                    "gt", Operator::gt,
                    "ge", Operator::ge,
                    "eq", Operator::eq,
                    "ne", Operator::ne);

    private EnumArithmetic() {}

    static PyType onValues(PyType type) {
        OPERATORS.forEach(
                (name, operator) -> {
                    put(
                            type,
                            "__" + name + "__(self, other)",
                            a -> operator.apply(value(a[0]), value(a[1])));
                    put(
                            type,
                            "__r" + name + "__(self, other)",
                            a -> operator.apply(value(a[1]), value(a[0])));
                });
        COMPARISONS.forEach(
                (name, operator) ->
                        put(
                                type,
                                "__" + name + "__(self, other)",
                                a -> operator.apply(value(a[0]), value(a[1]))));
        put(type, "__hash__(self)", a -> Equality.hash(value(a[0])));
        put(type, "__int__(self)", a -> value(a[0]));
        put(type, "__index__(self)", a -> value(a[0]));
        put(type, "__float__(self)", a -> Operator.truediv(value(a[0]), 1L));
        put(type, "__bool__(self)", a -> Operator.truth(value(a[0])));
        put(type, "__neg__(self)", a -> Operator.neg(value(a[0])));
        put(type, "__str__(self)", a -> Repr.str(value(a[0])));
        put(
                type,
                "__len__(self)",
                a -> dev.kakehashi.runtime.Attributes.call(value(a[0]), "__len__"));
        put(type, "__format__(self, spec)", a -> Format.format(value(a[0]), (String) a[1]));
        return type;
    }
}
