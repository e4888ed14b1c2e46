// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import org.apache.arrow.flatbuf.Message;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// Where messages come from, one after the other.
interface MessageSource extends AutoCloseable {
    /// {@return the next message, or null at the end}
    @Nullable Message next();

    /// {@return the body of the message that came last}
    Body body(long bytes);

    @Override
    void close();

    /// {@return the message that these bytes are}
    static Message parse(ByteBuffer bytes) {
        Message message = Message.getRootAsMessage(bytes.order(java.nio.ByteOrder.LITTLE_ENDIAN));
        if (message.version() < org.apache.arrow.flatbuf.MetadataVersion.V4) {
            throw dev.kakehashi.arrow.internal.Failures.unsupported(
                    "The Arrow data is of a version before 0.8 of Arrow: write it again with a"
                            + " newer one");
        }
        return message;
    }
}
