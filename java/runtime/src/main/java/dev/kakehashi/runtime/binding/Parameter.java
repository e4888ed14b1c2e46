package dev.kakehashi.runtime.binding;

/// A parameter of a Python function.
///
/// @param name its name
/// @param kind how it takes arguments
/// @param hasDefault whether it may be left out
/// @param defaultValue what it is then; [Signature#ABSENT] where the Java method has no such
///   parameter then
public record Parameter(String name, Kind kind, boolean hasDefault, Object defaultValue) {
    /// How a parameter takes arguments.
    public enum Kind {
        /// By position only.
        POSITIONAL_ONLY,
        /// By position or by name.
        POSITIONAL_OR_KEYWORD,
        /// `*args`.
        VAR_POSITIONAL,
        /// By name only.
        KEYWORD_ONLY,
        /// `**kwargs`.
        VAR_KEYWORD
    }

    /// {@return whether an argument can be given by position}
    public boolean takesPosition() {
        return kind == Kind.POSITIONAL_ONLY || kind == Kind.POSITIONAL_OR_KEYWORD;
    }

    /// {@return whether an argument can be given by name}
    public boolean takesName() {
        return kind == Kind.KEYWORD_ONLY || kind == Kind.POSITIONAL_OR_KEYWORD;
    }
}
