package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.value.PyList;

/// Python's `asyncio.LifoQueue`: the last item comes out first.
@Python("asyncio.LifoQueue")
public final class LastInQueue extends TaskQueue {
    private final PyList<Object> items = new PyList<>();

    /// @param limit how many items it takes; 0 for any number
    @Python("LifoQueue(maxsize=0)")
    public LastInQueue(long limit) {
        super(limit);
    }

    @Override
    void store(Object item) {
        items.add(item);
    }

    @Override
    Object take() {
        return items.pop(-1);
    }

    @Override
    public long size() {
        return items.size();
    }
}
