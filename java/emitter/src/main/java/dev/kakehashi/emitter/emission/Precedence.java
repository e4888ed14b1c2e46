package dev.kakehashi.emitter.emission;

/// How tightly a Java expression binds, from loosest to tightest: decides where parentheses are
/// needed.
@SuppressWarnings("EnumOrdinal")
public enum Precedence {
    ASSIGNMENT,
    CONDITIONAL,
    OR,
    AND,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    EQUALITY,
    RELATIONAL,
    SHIFT,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    POSTFIX;

    /// The level that binds one step tighter.
    public Precedence tighter() {
        return this == POSTFIX ? POSTFIX : values()[ordinal() + 1];
    }
}
