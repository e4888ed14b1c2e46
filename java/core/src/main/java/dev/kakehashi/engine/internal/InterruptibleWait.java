// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.function.Supplier;

/// A wait in native code that hears of an interrupt of the thread that waits.
///
/// Nothing wakes a thread in a native call, but somebody can be told that it was interrupted, and
/// cancel what it waits for. The base of channels does that, for platform and virtual threads
/// alike: an interrupt between `begin` and `end` closes the channel, on the thread that interrupts.
final class InterruptibleWait extends AbstractInterruptibleChannel {
    private final Runnable interrupted;

    private InterruptibleWait(Runnable interrupted) {
        this.interrupted = interrupted;
    }

    /// {@return what the call returns; its exceptions pass through}
    ///
    /// The thread stays interrupted when it was.
    ///
    /// @param interrupted runs, once, when this thread is interrupted during the call, or was
    ///   before
    static <T> T during(Runnable interrupted, Supplier<T> call) {
        InterruptibleWait wait = new InterruptibleWait(interrupted);
        wait.begin();
        try {
            return call.get();
        } finally {
            wait.stop();
        }
    }

    private void stop() {
        try {
            end(true);
        } catch (AsynchronousCloseException told) {
            // The call has its own way to say that it was stopped; or it was done before.
        }
    }

    @Override
    protected void implCloseChannel() {
        interrupted.run();
    }
}
