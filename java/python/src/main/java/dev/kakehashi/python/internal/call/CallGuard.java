// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.call;

import dev.kakehashi.python.internal.exchange.Exchange;
import dev.kakehashi.python.internal.exchange.PendingCall;
import dev.kakehashi.python.internal.process.Clock;

import org.jspecify.annotations.Nullable;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.time.Duration;
import java.util.concurrent.Future;

/// Watches over one call while its thread waits: its deadline, its control, and interrupts of the
/// thread. What trips first interrupts the request; after the grace time the worker is killed.
///
/// Java tells of the interrupt of a blocked thread only to channels; this is the channel.
public final class CallGuard extends AbstractInterruptibleChannel {
    /// Why a call is stopped.
    public enum Cause {
        /// Its time was over.
        DEADLINE("its deadline has passed"),
        /// Its control was cancelled.
        CANCELLED("it was cancelled"),
        /// The waiting thread was interrupted.
        INTERRUPTED("the Java thread that waits was interrupted");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /// {@return the cause as a clause}
        public String text() {
            return text;
        }
    }

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Exchange exchange;
    private final PendingCall call;
    private final Watcher watcher;
    private final @Nullable CallScope scope;
    private volatile @Nullable Cause cause;
    private @Nullable Future<?> deadline;
    private volatile @Nullable Future<?> kill;
    private volatile @Nullable Future<?> again;
    private volatile boolean left;

    /// Who does what a guard decides.
    public interface Watcher {
        /// {@return how long an interrupted call may take to end}
        Duration grace();

        /// A call was interrupted.
        void interrupted(String operation, Cause cause);

        /// A call did not end in the grace time: ends the worker.
        void kill(String operation, Cause cause);
    }

    private CallGuard(
            Exchange exchange, PendingCall call, Watcher watcher, @Nullable CallScope scope) {
        this.exchange = exchange;
        this.call = call;
        this.watcher = watcher;
        this.scope = scope;
    }

    /// {@return a guard that watches from now on until it is [left][#leave()]}
    ///
    /// @param timeout for this call alone, or null
    public static CallGuard enter(
            Exchange exchange, PendingCall call, Watcher watcher, @Nullable Duration timeout) {
        CallScope scope = CallScope.current();
        CallGuard guard = new CallGuard(exchange, call, watcher, scope);
        guard.begin();
        long nanoseconds = timeout == null ? Long.MAX_VALUE : timeout.toNanos();
        if (scope != null) {
            scope.enter(guard);
            if (scope.deadline() != Long.MAX_VALUE) {
                nanoseconds = Math.min(nanoseconds, scope.deadline() - System.nanoTime());
            }
        }
        if (nanoseconds != Long.MAX_VALUE) {
            guard.deadline =
                    Clock.later(
                            Duration.ofNanos(Math.max(0, nanoseconds)),
                            () -> guard.trip(Cause.DEADLINE));
        }
        return guard;
    }

    /// Ends the watch.
    public void leave() {
        try {
            end(true);
        } catch (AsynchronousCloseException e) {
            // The thread was interrupted, and so it stays.
        }
        if (scope != null) {
            scope.leave(this);
        }
        left = true;
        cancel(deadline);
        cancel(kill);
        cancel(again);
    }

    /// {@return why the call was stopped, or null}
    public @Nullable Cause cause() {
        return cause;
    }

    void trip(Cause why) {
        synchronized (this) {
            if (cause != null) {
                return;
            }
            cause = why;
        }
        kill = Clock.later(watcher.grace(), () -> kill(why));
        interrupt();
        watcher.interrupted(call.operation(), why);
    }

    /// A signal that comes just before user code waits in a call of the system does not end that
    /// wait: it is sent until there is an answer.
    private void interrupt() {
        if (!left && !exchange.isAnswered(call)) {
            exchange.cancel(call);
            again = Clock.later(AGAIN, this::interrupt);
        }
    }

    private void kill(Cause why) {
        if (!exchange.isAnswered(call)) {
            watcher.kill(call.operation(), why);
        }
    }

    @Override
    protected void implCloseChannel() {
        trip(Cause.INTERRUPTED);
    }

    private static void cancel(@Nullable Future<?> future) {
        if (future != null) {
            future.cancel(false);
        }
    }
}
