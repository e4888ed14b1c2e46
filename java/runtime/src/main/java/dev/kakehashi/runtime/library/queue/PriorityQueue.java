package dev.kakehashi.runtime.library.queue;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.sequence.HeapModule;
import dev.kakehashi.runtime.value.PyList;

/// Python's `queue.PriorityQueue`: the least comes first.
@Python("queue.PriorityQueue")
public final class PriorityQueue extends Queue {
    private final PyList<Object> heap = new PyList<>();

    /// A queue that holds so many items at most, or any number.
    @Python("PriorityQueue(maxsize=0)")
    public PriorityQueue(Object maxsize) {
        super(maxsize);
    }

    @Override
    void add(Object item) {
        HeapModule.heappush(heap, item);
        noted();
    }

    @Override
    Object take() {
        return HeapModule.heappop(heap);
    }

    @Override
    int size() {
        return heap.size();
    }
}
