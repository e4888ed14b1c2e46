// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import dev.kakehashi.python.error.CallCancelledException;
import dev.kakehashi.python.error.PythonBridgeException;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Requests of many threads to one worker, and its replies.
///
/// The thread that waits for a reply reads it. While it reads, it leads: it hands replies of others
/// to their threads. Requests that arrive meanwhile queue up, and go out in one write as soon as a
/// reply is here; a request that finds the worker idle, or waiting inside a callback, is written at
/// once by the thread that made it. What stands unread in the request pipe stays below [#WINDOW],
/// unless the worker is known to read: so neither side ever waits for the other with both pipes
/// full.
public final class Exchange {
    /// How many bytes of requests may stand in the pipe while the worker is at work.
    static final int WINDOW = 32 * 1024;

    private final OutputStream out;
    private final FrameSource in;
    private final ExchangeOwner owner;
    private final Releases releases = new Releases();
    private final FrameBuffer buffer = new FrameBuffer();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Outgoing> queue = new ArrayDeque<>();
    private final Map<Long, PendingCall> written = new LinkedHashMap<>();
    private long nextId = 1;
    private int running;
    private int unread;
    private boolean writing;
    private boolean reading;
    private boolean ended;
    private @Nullable Runnable whenUnused;

    /// @param out the request pipe
    /// @param in the replies
    /// @param owner who runs the worker
    public Exchange(OutputStream out, FrameSource in, ExchangeOwner owner) {
        this.out = out;
        this.in = in;
        this.owner = owner;
    }

    /// Hands a request over. Its reply is had by [#await(PendingCall)], by any thread, once.
    ///
    /// @throws PythonBridgeException if the worker has ended
    public void submit(PendingCall call) {
        boolean idle;
        lock.lock();
        try {
            if (ended) {
                throw owner.ended(call.operation(), false);
            }
            queue.add(call);
            idle = running == 0;
        } finally {
            lock.unlock();
        }
        if (idle) {
            flush();
        }
    }

    /// Hands over the answer to a callback.
    ///
    /// @param call the request that Python was running when it called, or null where another Python
    ///   thread called
    /// @param body the whole answer
    public void answer(@Nullable PendingCall call, byte[] body) {
        lock.lock();
        try {
            if (ended) {
                return; // Whoever waits learns it at its next step.
            }
            queue.addFirst(new Answer(call, body));
        } finally {
            lock.unlock();
        }
        flush();
    }

    /// {@return the next frame of a call: callbacks, and in the end its reply}
    ///
    /// @throws PythonBridgeException if the worker ends before, or if the call was cancelled before
    ///   it was written
    public Frame await(PendingCall call) {
        boolean interrupted = false;
        try {
            while (true) {
                Frame frame = lead(call) ? read(call) : null;
                if (frame != null) {
                    return frame;
                }
                lock.lock();
                try {
                    frame = call.take();
                    if (frame != null) {
                        call.waiter = null;
                        return frame;
                    }
                    check(call);
                } finally {
                    lock.unlock();
                }
                if (call.waits()) {
                    LockSupport.park(this);
                }
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Frees a handle with one of the next requests.
    public void release(String handle) {
        releases.add(handle);
    }

    /// {@return whether handles wait to be released}
    public boolean hasReleases() {
        return !releases.isEmpty();
    }

    /// {@return how many requests were written}
    public long requests() {
        lock.lock();
        try {
            return nextId - 1;
        } finally {
            lock.unlock();
        }
    }

    /// {@return whether nobody waits for the worker} A reply that was asked for ahead may be on its
    /// way.
    public boolean isIdle() {
        lock.lock();
        try {
            return queue.isEmpty()
                    && written.values().stream().noneMatch(call -> call.awaited)
                    && !ended;
        } finally {
            lock.unlock();
        }
    }

    /// {@return the command that runs; empty when none does}
    public String runningOperation() {
        lock.lock();
        try {
            return written.values().stream().findFirst().map(PendingCall::operation).orElse("");
        } finally {
            lock.unlock();
        }
    }

    /// Cancels a call: it is never written, or it is interrupted. Does nothing once its reply is
    /// here.
    public void cancel(PendingCall call) {
        if (!withdraw(call)) {
            owner.interrupt(call.id);
        }
    }

    /// Cancels a call that was not written yet: it never will be.
    ///
    /// @return false if the worker has it, and has not answered
    public boolean withdraw(PendingCall call) {
        lock.lock();
        try {
            call.cancelled = true;
            if (call.written) {
                return call.answered;
            }
            queue.remove(call);
            wake(call);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// {@return whether the reply is here}
    public boolean isAnswered(PendingCall call) {
        lock.lock();
        try {
            return call.answered;
        } finally {
            lock.unlock();
        }
    }

    /// Tells all who wait that the worker has ended. Nobody reads or writes any more who has not
    /// begun before.
    ///
    /// @param unused runs once nobody does: now, or in the thread that is the last to leave
    public void end(Runnable unused) {
        lock.lock();
        try {
            ended = true;
            written.values().forEach(Exchange::wake);
            for (Outgoing outgoing : queue) {
                if (outgoing instanceof PendingCall call) {
                    wake(call);
                }
            }
            whenUnused = unused;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        left();
    }

    /// To be called without the lock by whoever has read or written.
    private void left() {
        Runnable unused;
        lock.lock();
        try {
            if (writing || reading) {
                return;
            }
            unused = whenUnused;
            whenUnused = null;
        } finally {
            lock.unlock();
        }
        if (unused != null) {
            unused.run();
        }
    }

    private boolean lead(PendingCall call) {
        lock.lock();
        try {
            call.awaited = true;
            if (call.hasMail() || ended || call.cancelled && !call.written || reading) {
                call.waiter = call.hasMail() || ended ? null : Thread.currentThread();
                return false;
            }
            call.waiter = null;
            reading = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void check(PendingCall call) {
        if (call.cancelled && !call.written) {
            throw new CallCancelledException(
                    "%s was cancelled before it began".formatted(call.operation()),
                    call.operation(),
                    (Throwable) null);
        }
        if (ended) {
            throw owner.ended(call.operation(), true);
        }
    }

    /// Reads frames until one is for this call, or the worker has ended.
    private @Nullable Frame read(PendingCall own) {
        try {
            while (true) {
                flush();
                lock.lock();
                try {
                    if (ended || own.hasMail() || own.cancelled && !own.written) {
                        return own.take();
                    }
                } finally {
                    lock.unlock();
                }
                Frame frame = Frame.of(in.next());
                lock.lock();
                try {
                    if (ended) {
                        return own.take();
                    }
                    route(frame);
                    if (own.hasMail()) {
                        return own.take();
                    }
                } finally {
                    lock.unlock();
                }
            }
        } catch (EOFException e) {
            owner.cut(e);
            awaitEnd();
            return null;
        } catch (IOException e) {
            owner.broken(e);
            awaitEnd();
            return null;
        } finally {
            retire();
        }
    }

    private void retire() {
        flush();
        lock.lock();
        try {
            reading = false;
            wakeNextLeader();
        } finally {
            lock.unlock();
        }
        left();
    }

    /// The next leader is the thread whose reply comes next.
    private void wakeNextLeader() {
        for (PendingCall call : written.values()) {
            if (call.waiter != null) {
                LockSupport.unpark(call.waiter);
                return;
            }
        }
        for (Outgoing outgoing : queue) {
            if (outgoing instanceof PendingCall call && call.waiter != null) {
                LockSupport.unpark(call.waiter);
                return;
            }
        }
    }

    private void route(Frame frame) throws IOException {
        PendingCall call =
                frame.callback() ? written.get(frame.request()) : written.remove(frame.request());
        if (call == null) {
            throw new IOException(
                    "a frame for request %d, which nobody made".formatted(frame.request()));
        }
        if (!call.suspended) {
            running--;
        }
        unread -= call.unread;
        call.unread = 0;
        call.suspended = frame.callback();
        call.answered = !frame.callback();
        call.deliver(frame);
        wake(call);
    }

    /// Writes what may be written, unless another thread is about it.
    private void flush() {
        while (true) {
            lock.lock();
            try {
                if (writing || ended || !collect()) {
                    return;
                }
                writing = true;
            } finally {
                lock.unlock();
            }
            IOException failure = null;
            try {
                out.write(buffer.array(), 0, buffer.size());
                out.flush();
            } catch (IOException e) {
                failure = e;
            }
            lock.lock();
            try {
                writing = false;
                buffer.clear();
            } finally {
                lock.unlock();
            }
            left();
            if (failure != null) {
                owner.cut(failure);
                return;
            }
        }
    }

    private boolean collect() {
        while (!queue.isEmpty()) {
            Outgoing first = queue.getFirst();
            boolean alone = running == 0 && buffer.size() == 0;
            if (!alone && unread + buffer.size() + first.size() > WINDOW) {
                break;
            }
            queue.removeFirst();
            List<String> releasing = List.of();
            if (first instanceof PendingCall call) {
                call.id = nextId++;
                call.written = true;
                written.put(call.id, call);
                call.unread = call.size();
                unread += call.unread;
                running++;
                releasing = releases.take();
            } else if (first instanceof Answer answer && answer.resume()) {
                running++;
            }
            first.compose(buffer, releasing);
        }
        return buffer.size() > 0;
    }

    private static void wake(PendingCall call) {
        Thread waiter = call.waiter;
        if (waiter != null) {
            call.waiter = null;
            LockSupport.unpark(waiter);
        }
    }

    private void awaitEnd() {
        lock.lock();
        try {
            while (!ended) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
