package dev.kakehashi.runtime;

/// Python's binary operators: their signs, and the special methods that programs define for them.
enum BinaryOperator {
    ADD("add", "+", "+="),
    SUB("sub", "-", "-="),
    MUL("mul", "*", "*="),
    MATMUL("matmul", "@", "@="),
    TRUEDIV("truediv", "/", "/="),
    FLOORDIV("floordiv", "//", "//="),
    MOD("mod", "%", "%="),
    DIVMOD("divmod", "divmod()", "divmod()"),
    POW("pow", "** or pow()", "**="),
    LSHIFT("lshift", "<<", "<<="),
    RSHIFT("rshift", ">>", ">>="),
    AND("and", "&", "&="),
    OR("or", "|", "|="),
    XOR("xor", "^", "^=");

    private final String word;
    private final String sign;
    private final String inPlaceSign;

    BinaryOperator(String word, String sign, String inPlaceSign) {
        this.word = word;
        this.sign = sign;
        this.inPlaceSign = inPlaceSign;
    }

    /// {@return the name in Python's module operator}
    String word() {
        return word.equals("and") || word.equals("or") ? word + "_" : word;
    }

    String sign() {
        return sign;
    }

    String inPlaceSign() {
        return inPlaceSign;
    }

    /// {@return what the special method of the left operand gives}
    Object left(Instance self, Object other) {
        return switch (this) {
            case ADD -> self.__add__(other);
            case SUB -> self.__sub__(other);
            case MUL -> self.__mul__(other);
            case MATMUL -> self.__matmul__(other);
            case TRUEDIV -> self.__truediv__(other);
            case FLOORDIV -> self.__floordiv__(other);
            case MOD -> self.__mod__(other);
            case DIVMOD -> self.__divmod__(other);
            case POW -> self.__pow__(other);
            case LSHIFT -> self.__lshift__(other);
            case RSHIFT -> self.__rshift__(other);
            case AND -> self.__and__(other);
            case OR -> self.__or__(other);
            case XOR -> self.__xor__(other);
        };
    }

    /// {@return what the special method of the right operand gives}
    Object right(Instance self, Object other) {
        return switch (this) {
            case ADD -> self.__radd__(other);
            case SUB -> self.__rsub__(other);
            case MUL -> self.__rmul__(other);
            case MATMUL -> self.__rmatmul__(other);
            case TRUEDIV -> self.__rtruediv__(other);
            case FLOORDIV -> self.__rfloordiv__(other);
            case MOD -> self.__rmod__(other);
            case DIVMOD -> self.__rdivmod__(other);
            case POW -> self.__rpow__(other);
            case LSHIFT -> self.__rlshift__(other);
            case RSHIFT -> self.__rrshift__(other);
            case AND -> self.__rand__(other);
            case OR -> self.__ror__(other);
            case XOR -> self.__rxor__(other);
        };
    }

    /// {@return what the special method for the operation in place gives}
    Object inPlace(Instance self, Object other) {
        return switch (this) {
            case ADD -> self.__iadd__(other);
            case SUB -> self.__isub__(other);
            case MUL -> self.__imul__(other);
            case MATMUL -> self.__imatmul__(other);
            case TRUEDIV -> self.__itruediv__(other);
            case FLOORDIV -> self.__ifloordiv__(other);
            case MOD -> self.__imod__(other);
            case DIVMOD -> NotImplementedType.NOT_IMPLEMENTED;
            case POW -> self.__ipow__(other);
            case LSHIFT -> self.__ilshift__(other);
            case RSHIFT -> self.__irshift__(other);
            case AND -> self.__iand__(other);
            case OR -> self.__ior__(other);
            case XOR -> self.__ixor__(other);
        };
    }
}
