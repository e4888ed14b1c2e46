package dev.kakehashi.runtime.value;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;

/// Python's complex.
///
/// @param real the real part
/// @param imaginary the imaginary part
@Python("complex")
public record Complex(@Python("real") double real, @Python("imag") double imaginary) {
    /// {@return the conjugate}
    @Python("conjugate(self, /)")
    public Complex conjugate() {
        return new Complex(real, -imaginary);
    }

    @Override
    public boolean equals(Object other) {
        return Equality.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Equality.javaHash(this);
    }

    @Override
    public String toString() {
        return Repr.of(this);
    }
}
