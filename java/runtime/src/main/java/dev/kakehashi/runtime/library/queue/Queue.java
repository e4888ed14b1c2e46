package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.util.ArrayDeque;
import java.util.Deque;

/// Python's `queue.Queue`: what was put first comes first.
@Python("queue.Queue")
public sealed class Queue extends WaitingQueue permits LifoQueue, PriorityQueue {
    private static final Object NONE = new Object();

    private final Deque<Object> items = new ArrayDeque<>();
    private final long maxsize;
    private long unfinished;

    /// A queue that holds so many items at most, or any number.
    @Python("Queue(maxsize=0)")
    public Queue(Object maxsize) {
        super(Arguments.whole(maxsize));
        this.maxsize = Arguments.whole(maxsize);
    }

    /// {@return the most items; no bound unless positive}
    @Python("maxsize")
    public final long maxsize() {
        return maxsize;
    }

    /// {@return whether there is no room}
    @Python("full(self)")
    public final boolean full() {
        return isFull();
    }

    @Override
    void add(Object item) {
        // Java's deque has no place for null.
        items.add(item == null ? NONE : item);
        noted();
    }

    final void noted() {
        unfinished++;
    }

    @Override
    Object take() {
        return value(items.remove());
    }

    final Object takeLast() {
        return value(items.removeLast());
    }

    @SuppressWarnings("ReferenceEquality") // The mark is itself.
    private static Object value(Object item) {
        return item == NONE ? null : item;
    }

    @Override
    int size() {
        return items.size();
    }

    /// An item that was taken out is done with.
    @Python("task_done(self)")
    public final void taskDone() {
        changed().__enter__();
        try {
            if (unfinished == 0) {
                throw new ValueError("task_done() called too many times");
            }
            if (--unfinished == 0) {
                changed().wakeAll();
            }
        } finally {
            changed().release();
        }
    }

    /// Waits until all items are done with.
    @Python("join(self)")
    public final void join() {
        changed().__enter__();
        try {
            while (unfinished > 0) {
                changed().await(null);
            }
        } finally {
            changed().release();
        }
    }
}
