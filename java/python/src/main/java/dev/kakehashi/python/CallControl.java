// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.call.CallScope;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Deadline and cancellation of Python calls.
///
///     CallControl control = CallControl.withDeadline(Duration.ofSeconds(5));
///     double mean = control.call(() -> frame.call("mean").asDouble());
///
/// A call that runs too long, or is cancelled by another thread, is interrupted: KeyboardInterrupt is
/// raised in its Python code. If it does not end within the worker's grace time, the worker is killed.
/// Interrupting the Java thread that waits has the same effect. Threads may share a control.
public final class CallControl {
    private final CallScope scope;

    private CallControl(CallScope scope) {
        this.scope = scope;
    }

    /// {@return a control without a deadline}
    public static CallControl create() {
        return new CallControl(new CallScope(Long.MAX_VALUE));
    }

    /// {@return a control whose calls have to end within this time from now on, all together}
    public static CallControl withDeadline(Duration time) {
        return new CallControl(new CallScope(System.nanoTime() + time.toNanos()));
    }

    /// Cancels the calls that run under this control, and all later ones.
    public void cancel() {
        scope.cancel();
    }

    /// {@return whether it was cancelled}
    public boolean isCancelled() {
        return scope.isCancelled();
    }

    /// Runs an action; all Python calls that its thread makes are under this control.
    public void run(Runnable action) {
        scope.run(action);
    }

    /// {@return what an action returns; all Python calls that its thread makes are under this
    /// control}
    ///
    /// @throws Exception what the action throws
    public <T extends @org.jspecify.annotations.Nullable Object> T call(Callable<T> action)
            throws Exception {
        return scope.call(action);
    }
}
