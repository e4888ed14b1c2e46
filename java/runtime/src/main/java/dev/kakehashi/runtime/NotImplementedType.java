package dev.kakehashi.runtime;

/// The type of Python's `NotImplemented`: what a special method returns when it has no answer.
public final class NotImplementedType {
    /// The one value.
    public static final NotImplementedType NOT_IMPLEMENTED = new NotImplementedType();

    private NotImplementedType() {}

    @Override
    public String toString() {
        return "NotImplemented";
    }
}
