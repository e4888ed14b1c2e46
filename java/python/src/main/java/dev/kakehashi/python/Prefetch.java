// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.exchange.PendingCall;

import org.jspecify.annotations.Nullable;

/// The batch that an iterator has asked for ahead, as what the collector needs to know of it: what
/// nobody takes is fetched and let go, so that its objects are freed in Python.
final class Prefetch implements Runnable {
    private final Session session;
    private @Nullable PendingCall call;

    Prefetch(Session session) {
        this.session = session;
    }

    synchronized void ask(PendingCall asked) {
        call = asked;
    }

    /// {@return the batch that was asked for, if any; for this caller alone}
    synchronized @Nullable PendingCall take() {
        PendingCall taken = call;
        call = null;
        return taken;
    }

    /// The collector's thread must not wait.
    @Override
    public void run() {
        PendingCall abandoned = take();
        if (abandoned != null) {
            session.discard(abandoned);
        }
    }
}
