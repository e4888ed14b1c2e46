package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.program.PyCoroutine;

import java.util.ArrayDeque;
import java.util.Deque;

/// Python's `asyncio.Queue`: tasks put items in and take them out, and wait where there is no place
/// or no item.
@Python("asyncio.Queue")
public class TaskQueue extends PyInstance {
    private final long limit;
    private final Waiters takers = new Waiters();
    private final Waiters givers = new Waiters();
    private final Event finished = new Event();
    private final Deque<Object> items = new ArrayDeque<>();
    private long unfinished;

    private static final Object NONE = new Object();

    /// @param limit how many items it takes; 0 for any number
    @Python("Queue(maxsize=0)")
    public TaskQueue(long limit) {
        this.limit = limit;
        finished.set();
    }

    /// Puts an item where its order wants it.
    void store(Object item) {
        items.addLast(item == null ? NONE : item);
    }

    /// Takes the next item out.
    Object take() {
        Object item = items.pollFirst();
        return item == NONE ? null : item;
    }

    /// {@return how many items there are}
    @Python("qsize(self)")
    public long size() {
        return items.size();
    }

    /// {@return how many items it takes}
    @Python("maxsize")
    public long limit() {
        return limit;
    }

    /// {@return whether there is no item}
    @Python("empty(self)")
    public boolean isEmpty() {
        return size() == 0;
    }

    /// {@return whether there is no place}
    @Python("full(self)")
    public boolean isFull() {
        return limit > 0 && size() >= limit;
    }

    /// {@return a coroutine that ends when the item is in}
    @Python("put(self, item)")
    public Object put(Object item) {
        return PyCoroutine.of(
                "put",
                self -> {
                    while (isFull()) {
                        try {
                            givers.await(self);
                        } catch (CancelledError cancelled) {
                            if (!isFull()) {
                                givers.wakeOne();
                            }
                            throw cancelled;
                        }
                    }
                    putAtOnce(item);
                    return null;
                });
    }

    /// Puts an item in.
    @Python("put_nowait(self, item)")
    public void putAtOnce(Object item) {
        if (isFull()) {
            throw new QueueFull();
        }
        store(item);
        unfinished++;
        finished.clear();
        takers.wakeOne();
    }

    /// {@return a coroutine that gives the next item}
    @Python("get(self)")
    public Object get() {
        return PyCoroutine.of(
                "get",
                self -> {
                    while (isEmpty()) {
                        try {
                            takers.await(self);
                        } catch (CancelledError cancelled) {
                            if (!isEmpty()) {
                                takers.wakeOne();
                            }
                            throw cancelled;
                        }
                    }
                    return getAtOnce();
                });
    }

    /// {@return the next item}
    @Python("get_nowait(self)")
    public Object getAtOnce() {
        if (isEmpty()) {
            throw new QueueEmpty();
        }
        Object item = take();
        givers.wakeOne();
        return item;
    }

    /// Says that an item that was taken out is done with.
    @Python("task_done(self)")
    public void taskDone() {
        if (unfinished <= 0) {
            throw new ValueError("task_done() called too many times");
        }
        unfinished--;
        if (unfinished == 0) {
            finished.set();
        }
    }

    /// {@return a coroutine that ends when all items are done with}
    @Python("join(self)")
    public Object join() {
        return PyCoroutine.of(
                "join",
                self -> {
                    if (unfinished > 0) {
                        self.await(finished.waitFor());
                    }
                    return null;
                });
    }
}
