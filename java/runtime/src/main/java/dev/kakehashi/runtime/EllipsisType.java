package dev.kakehashi.runtime;

/// The type of Python's `...`.
public final class EllipsisType {
    /// The one value.
    public static final EllipsisType ELLIPSIS = new EllipsisType();

    private EllipsisType() {}

    @Override
    public String toString() {
        return "Ellipsis";
    }
}
