// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.process;

import dev.kakehashi.python.internal.exchange.FrameSource;

import java.io.InputStream;
import java.io.OutputStream;

/// The ends of a worker's three pipes that Java holds.
public interface Pipes extends AutoCloseable {
    /// The system property that makes a Linux do as other systems have to: `true` for pipes as
    /// Java's processes give them. For tests.
    String PORTABLE = "kakehashi.portable.pipes";

    /// {@return pipes of a process that was just started}
    static Pipes of(Process process) {
        Pipes linux = Boolean.getBoolean(PORTABLE) ? null : LinuxPipes.open(process);
        return linux == null ? new PortablePipes(process) : linux;
    }

    /// {@return the request pipe}
    OutputStream requests();

    /// {@return frames from the reply pipe}
    FrameSource replies();

    /// {@return the event pipe}
    InputStream events();

    /// After the process has ended: makes a reader of the event pipe see [the end
    /// mark][dev.kakehashi.python.internal.event.EventReader#END] behind all that was written.
    void endEvents();

    /// Closes the event pipe. For its reader, when it leaves.
    void closeEvents();

    /// After the process has ended: wakes a thread that reads replies, or writes requests, though a
    /// forked child may hold the pipes open. May take until they have left.
    void wake();

    /// Closes the request pipe and the reply pipe. For the last of their users, when it leaves.
    @Override
    void close();
}
