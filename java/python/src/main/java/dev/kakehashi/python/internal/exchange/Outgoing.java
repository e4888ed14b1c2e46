// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import java.util.List;

/// Something that is written to the worker.
abstract class Outgoing {
    private static final int PREFIX = 64;

    /// JSON, UTF-8. Of a request what comes after the opening brace.
    final byte[] body;

    Outgoing(byte[] body) {
        this.body = body;
    }

    /// {@return an upper bound of the frame's size, without releases}
    int size() {
        return body.length + PREFIX;
    }

    /// Appends the frame.
    ///
    /// @param releases handles to drop before
    abstract void compose(FrameBuffer buffer, List<String> releases);
}
