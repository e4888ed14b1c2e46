// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.internal.exchange.PendingCall;

import java.time.Duration;

/// Ends a process in good order, if it can be.
final class Farewell {
    private Farewell() {}

    static void end(Session session, Duration patience) {
        if (session.hasEnded()) {
            return;
        }
        session.process().expectEnd("It was closed.");
        if (session.process().exchange().isIdle()) {
            try {
                PendingCall call = session.submit(session.command("shutdown"));
                Thread.ofVirtual().start(() -> waitFor(session, call));
            } catch (PythonBridgeException e) {
                return; // It has ended meanwhile.
            }
            if (session.process().awaitExit(patience)) {
                session.process().ended().join();
                return;
            }
        }
        session.process().kill("It was closed.");
        session.process().ended().join();
    }

    private static void waitFor(Session session, PendingCall call) {
        try {
            session.await(call);
        } catch (PythonBridgeException e) {
            // It ends, with or without a word.
        }
    }
}
