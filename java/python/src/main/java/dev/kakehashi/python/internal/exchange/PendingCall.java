// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A request from the moment it is made until its reply is here. The exchange's lock guards all
/// that changes.
public final class PendingCall extends Outgoing {
    private final String operation;

    /// Objects whose handles stand in the body: as long as this call is known they are not
    /// released.
    @SuppressWarnings("unused")
    private final Object operands;

    private final Deque<Frame> mailbox = new ArrayDeque<>(2);
    long id;
    boolean written;
    boolean suspended;
    boolean cancelled;
    boolean answered;
    boolean awaited;
    int unread;
    volatile @Nullable Thread waiter;

    /// @param operation the command's name
    /// @param body the request in JSON after its opening brace
    /// @param operands objects that must not be released before the reply
    public PendingCall(String operation, byte[] body, Object operands) {
        super(body);
        this.operation = operation;
        this.operands = operands;
    }

    /// {@return the command's name}
    public String operation() {
        return operation;
    }

    @Override
    void compose(FrameBuffer buffer, List<String> releases) {
        int start = buffer.begin();
        buffer.ascii("{\"id\":");
        buffer.number(id);
        buffer.ascii(",");
        if (!releases.isEmpty()) {
            buffer.ascii("\"release\":[\"");
            buffer.ascii(String.join("\",\"", releases));
            buffer.ascii("\"],");
        }
        buffer.bytes(body);
        buffer.end(start);
    }

    void deliver(Frame frame) {
        mailbox.add(frame);
    }

    @Nullable Frame take() {
        return mailbox.poll();
    }

    /// {@return whether its thread sleeps, or is about to, until somebody wakes it}
    boolean waits() {
        return waiter != null;
    }

    boolean hasMail() {
        return !mailbox.isEmpty();
    }
}
