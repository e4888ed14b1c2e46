package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/// The Java side of a Python variable.
///
/// @param access how it is read and assigned: `x`, `x.value` of a cell, `Module.x`
/// @param type of what it holds
/// @param absence how it says that it has no value yet
public record Slot(CodeBlock access, TypeName type, Kind kind, Absence absence) {
    /// Where it lives.
    public enum Kind {
        LOCAL,
        /// A local variable that other functions share.
        CELL,
        FIELD
    }

    /// How a variable says that it has no value yet.
    public enum Absence {
        /// It always has one where it is used.
        NEVER,
        /// Null: None is not among its values.
        NULL,
        /// `Unbound.VALUE`.
        MARK
    }
}
