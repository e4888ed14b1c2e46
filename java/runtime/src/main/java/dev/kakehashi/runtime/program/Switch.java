package dev.kakehashi.runtime.program;

/// Two runs of code that take turns: one calls the other, which may stop in the middle and go on
/// later.
interface Switch {
    /// Lets the inner code run until it stops or ends. Called by the outer one.
    void resume();

    /// Stops the inner code until the next [#resume()]. Called by the inner one.
    void suspend();

    /// {@return a switch for code that has not begun}
    static Switch of(Runnable inner) {
        return ContinuationSwitch.isAvailable()
                ? new ContinuationSwitch(inner)
                : new ThreadSwitch(inner);
    }
}
