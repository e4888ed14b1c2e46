package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;

/// A call that the loop makes, now or at a time.
@Python("asyncio.Handle")
public final class Handle implements Comparable<Handle> {
    private final double when;
    private final long number;
    private final Runnable action;
    private boolean cancelled;

    Handle(double when, long number, Runnable action) {
        this.when = when;
        this.number = number;
        this.action = action;
    }

    /// {@return the time of the loop's clock}
    @Python("when(self)")
    public double when() {
        return when;
    }

    /// Takes the call back.
    @Python("cancel(self)")
    public void cancel() {
        cancelled = true;
    }

    /// {@return whether the call was taken back}
    @Python("cancelled(self)")
    public boolean isCancelled() {
        return cancelled;
    }

    void run() {
        if (!cancelled) {
            action.run();
        }
    }

    @Override
    public int compareTo(Handle other) {
        int order = Double.compare(when, other.when);
        return order == 0 ? Long.compare(number, other.number) : order;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
