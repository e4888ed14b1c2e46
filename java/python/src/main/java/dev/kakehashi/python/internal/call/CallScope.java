// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.call;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/// What calls under one control share.
public final class CallScope {
    private static final ScopedValue<CallScope> CURRENT = ScopedValue.newInstance();

    private final @Nullable CallScope parent;
    private final long deadline;
    private final Set<CallGuard> running = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /// @param deadline of [System#nanoTime()], or [Long#MAX_VALUE]
    public CallScope(long deadline) {
        this(null, deadline);
    }

    private CallScope(@Nullable CallScope parent, long deadline) {
        this.parent = parent;
        this.deadline = deadline;
    }

    /// {@return a scope that can be cancelled on its own, and ends with the one that this thread is
    /// in}
    public static CallScope within() {
        CallScope current = current();
        return new CallScope(current, current == null ? Long.MAX_VALUE : current.deadline);
    }

    /// {@return the scope that this thread is in, or null}
    public static @Nullable CallScope current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// {@return why this thread may make no calls any more, or null}
    public static CallGuard.@Nullable Cause stopped() {
        CallScope scope = current();
        if (scope == null) {
            return null;
        }
        if (scope.isCancelled()) {
            return CallGuard.Cause.CANCELLED;
        }
        boolean late = scope.deadline != Long.MAX_VALUE && scope.deadline - System.nanoTime() <= 0;
        return late ? CallGuard.Cause.DEADLINE : null;
    }

    /// Runs an action in this scope.
    public void run(Runnable action) {
        ScopedValue.where(CURRENT, this).run(action);
    }

    /// {@return what an action returns that runs in this scope}
    public <T extends @Nullable Object> T call(Callable<T> action) throws Exception {
        return ScopedValue.where(CURRENT, this).call(action::call);
    }

    /// Cancels what runs and what comes.
    ///
    /// @return whether something ran
    public boolean cancel() {
        cancelled = true;
        List<CallGuard> guards = List.copyOf(running);
        guards.forEach(guard -> guard.trip(CallGuard.Cause.CANCELLED));
        return !guards.isEmpty();
    }

    /// {@return whether it was cancelled}
    public boolean isCancelled() {
        return cancelled || parent != null && parent.isCancelled();
    }

    long deadline() {
        return deadline;
    }

    void enter(CallGuard guard) {
        running.add(guard);
        if (parent != null) {
            parent.enter(guard);
        }
        if (cancelled) {
            guard.trip(CallGuard.Cause.CANCELLED);
        }
    }

    void leave(CallGuard guard) {
        running.remove(guard);
        if (parent != null) {
            parent.leave(guard);
        }
    }
}
