package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.library.sequence.HeapModule;
import dev.kakehashi.runtime.value.PyList;

/// Python's `asyncio.PriorityQueue`: the least item comes out first.
@Python("asyncio.PriorityQueue")
public final class OrderedQueue extends TaskQueue {
    private final PyList<Object> items = new PyList<>();

    /// @param limit how many items it takes; 0 for any number
    @Python("PriorityQueue(maxsize=0)")
    public OrderedQueue(long limit) {
        super(limit);
    }

    @Override
    void store(Object item) {
        HeapModule.heappush(items, item);
    }

    @Override
    Object take() {
        return HeapModule.heappop(items);
    }

    @Override
    public long size() {
        return items.size();
    }
}
