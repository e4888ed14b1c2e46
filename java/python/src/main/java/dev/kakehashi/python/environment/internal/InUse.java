// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// Keeps environments from being cleaned away while a process uses them: a shared lock that lasts
/// until the JVM ends. Thread-safe.
final class InUse {
    // Closing any channel of a file would drop the lock, so there is one for each, never closed.
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private InUse() {}

    /// Marks an environment as used by this process.
    ///
    /// @return false when it has been cleaned away meanwhile
    static boolean hold(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return true;
            }
            FileChannel channel;
            try {
                channel = FileChannel.open(file, StandardOpenOption.READ);
            } catch (NoSuchFileException e) {
                return false;
            }
            if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
                // A cleaner holds it.
                channel.close();
                return false;
            }
            HELD.put(file, channel);
            return true;
        }
    }

    /// What is done to an environment that nobody uses.
    interface Action {
        void run() throws IOException;
    }

    /// Does something unless a process uses the environment; nobody begins to meanwhile.
    ///
    /// @return whether it was done
    static boolean unlessHeld(Path file, Action action) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    return false;
                }
                action.run();
                return true;
            } catch (NoSuchFileException e) {
                action.run();
                return true;
            }
        }
    }
}
