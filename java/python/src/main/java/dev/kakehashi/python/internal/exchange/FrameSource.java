// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import java.io.IOException;

/// Where frames come from. One thread at a time asks for the next.
public interface FrameSource {
    /// {@return the next frame's content, as soon as it is here}
    ///
    /// @throws IOException if there is none any more, or damage
    byte[] next() throws IOException;
}
