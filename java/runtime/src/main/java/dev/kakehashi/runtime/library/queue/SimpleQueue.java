package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;

import java.util.ArrayList;
import java.util.List;

/// Python's `queue.SimpleQueue`: a queue without a bound, and without tasks.
@Python("_queue.SimpleQueue")
public final class SimpleQueue extends WaitingQueue {
    private final List<Object> items = new ArrayList<>();
    private int first;

    /// A queue without items.
    @Python("SimpleQueue()")
    public SimpleQueue() {
        super(0);
    }

    @Override
    void add(Object item) {
        items.add(item);
    }

    @Override
    Object take() {
        Object item = items.set(first++, null);
        if (first > items.size() / 2) {
            items.subList(0, first).clear();
            first = 0;
        }
        return item;
    }

    @Override
    int size() {
        return items.size() - first;
    }
}
