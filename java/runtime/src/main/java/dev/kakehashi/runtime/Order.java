package dev.kakehashi.runtime;

/// Python's four comparisons of order.
enum Order {
    LT("<", "lt"),
    LE("<=", "le"),
    GT(">", "gt"),
    GE(">=", "ge");

    private final String sign;
    private final String word;

    Order(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    String sign() {
        return sign;
    }

    String word() {
        return word;
    }

    /// {@return the same question with the operands turned around}
    Order turned() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
        };
    }

    /// {@return the answer, where a comparison gave a negative number, 0 or a positive one}
    boolean answer(int compared) {
        return switch (this) {
            case LT -> compared < 0;
            case LE -> compared <= 0;
            case GT -> compared > 0;
            case GE -> compared >= 0;
        };
    }

    /// {@return the comparison of any two values}
    Object answerOf(Object a, Object b) {
        return switch (this) {
            case LT -> Operator.lt(a, b);
            case LE -> Operator.le(a, b);
            case GT -> Operator.gt(a, b);
            case GE -> Operator.ge(a, b);
        };
    }

    Object ask(Instance self, Object other) {
        return switch (this) {
            case LT -> self.__lt__(other);
            case LE -> self.__le__(other);
            case GT -> self.__gt__(other);
            case GE -> self.__ge__(other);
        };
    }
}
