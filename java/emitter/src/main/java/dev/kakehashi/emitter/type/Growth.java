package dev.kakehashi.emitter.type;

/// Whether any cell grew: inference goes over the program until none did.
public final class Growth {
    private boolean grew;

    void noticed() {
        grew = true;
    }

    /// Whether any cell grew since the last question.
    public boolean take() {
        boolean result = grew;
        grew = false;
        return result;
    }
}
