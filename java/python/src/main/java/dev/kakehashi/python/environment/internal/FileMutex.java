// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// Only one thread of one process at a time holds it: a lock file. When its process dies, the
/// system lets it go. The file stays, because deleting it would let two holders in.
///
/// The thread that acquired it closes it.
public final class FileMutex implements AutoCloseable {
    private static final long MILLIS_BETWEEN_TRIES = 50;
    // The system's locks belong to the process, and closing any channel of a file drops them all:
    // threads have to be told apart first.
    private static final ConcurrentHashMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final FileChannel channel;
    private final ReentrantLock threads;

    private FileMutex(FileChannel channel, ReentrantLock threads) {
        this.channel = channel;
        this.threads = threads;
    }

    /// Waits until nobody else holds it.
    ///
    /// @param onWait called once if somebody does
    /// @throws TimeoutException when the deadline passes before
    /// @throws IllegalStateException when this thread holds it already
    public static FileMutex acquire(Path file, Deadline deadline, Runnable onWait)
            throws IOException, InterruptedException, TimeoutException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path real = folder.toRealPath().resolve(file.getFileName());
        ReentrantLock threads = THREADS.computeIfAbsent(real, _ -> new ReentrantLock());
        if (threads.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread holds " + real + " already");
        }
        boolean waits = !threads.tryLock();
        if (waits) {
            onWait.run();
            if (!threads.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
        }
        boolean acquired = false;
        try {
            var mutex = new FileMutex(lock(real, deadline, waits ? () -> {} : onWait), threads);
            acquired = true;
            return mutex;
        } finally {
            if (!acquired) {
                threads.unlock();
            }
        }
    }

    private static FileChannel lock(Path file, Deadline deadline, Runnable onWait)
            throws IOException, InterruptedException, TimeoutException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            // Trying again and again can be interrupted and has a deadline; waiting has none.
            for (boolean first = true; tryLock(channel) == null; first = false) {
                if (first) {
                    onWait.run();
                }
                if (deadline.hasPassed()) {
                    throw new TimeoutException();
                }
                Thread.sleep(MILLIS_BETWEEN_TRIES);
            }
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // These classes were loaded twice in this JVM.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            threads.unlock();
        }
    }
}
