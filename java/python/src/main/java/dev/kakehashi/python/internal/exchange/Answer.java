// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The answer to a callback.
final class Answer extends Outgoing {
    private final @Nullable PendingCall call;

    Answer(@Nullable PendingCall call, byte[] body) {
        super(body);
        this.call = call;
    }

    /// {@return whether a request runs on with this answer}
    boolean resume() {
        if (call == null || !call.suspended) {
            return false;
        }
        call.suspended = false;
        return true;
    }

    @Override
    void compose(FrameBuffer buffer, List<String> releases) {
        int start = buffer.begin();
        buffer.bytes(body);
        buffer.end(start);
    }
}
