package dev.kakehashi.runtime;

/// Operators by their signs.
final class Signs {
    private Signs() {}

    static Object binary(String sign, Object a, Object b) {
        return switch (sign) {
            case "+" -> Operator.add(a, b);
            case "-" -> Operator.sub(a, b);
            case "*" -> Operator.mul(a, b);
            case "/" -> Operator.truediv(a, b);
            case "//" -> Operator.floordiv(a, b);
            case "%" -> Operator.mod(a, b);
            case "**" -> Operator.pow(a, b);
            case "<<" -> Operator.lshift(a, b);
            case ">>" -> Operator.rshift(a, b);
            case "&" -> Operator.and(a, b);
            case "|" -> Operator.or(a, b);
            case "^" -> Operator.xor(a, b);
            case "@" -> Operator.matmul(a, b);
            case "==" -> Operator.eq(a, b);
            case "!=" -> Operator.ne(a, b);
            case "<" -> Operator.lt(a, b);
            case "<=" -> Operator.le(a, b);
            case ">" -> Operator.gt(a, b);
            case ">=" -> Operator.ge(a, b);
            case "in" -> Operator.contains(b, a);
            case "not in" -> !Operator.contains(b, a);
            default -> throw new IllegalArgumentException(sign);
        };
    }
}
