// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A reply, read.
///
/// @param value the value: of a list its items; null where there is an error, or Python's None
/// @param error the error, or null
/// @param replies of a batch, the replies of its calls
/// @param meta what goes along
public record Reply(
        @Nullable Object value, @Nullable RemoteError error, List<Reply> replies, Meta meta) {
    /// What goes along with a reply.
    ///
    /// @param done of iteration: whether this was the end
    /// @param events the number of the last event before this reply, or 0
    /// @param dropped callables that Python has dropped
    public record Meta(boolean done, long events, List<Long> dropped) {
        /// Nothing.
        public static final Meta NONE = new Meta(false, 0, List.of());
    }
}
