package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.error.TimeoutError;

import java.util.List;
import java.util.Map;

/// The index of the classes that `asyncio` has.
public final class AsyncioTypes {
    private AsyncioTypes() {}

    /// {@return classes of values}
    public static List<Class<?>> all() {
        return List.of(
                CancelledError.class,
                InvalidStateError.class,
                QueueEmpty.class,
                QueueFull.class,
                EventLoop.class,
                Handle.class,
                Future.class,
                Task.class,
                Lock.class,
                Event.class,
                Semaphore.class,
                BoundedSemaphore.class,
                Condition.class,
                TaskQueue.class,
                LastInQueue.class,
                OrderedQueue.class,
                TaskGroup.class,
                Timeout.class);
    }

    /// {@return classes that have another name where Python says that they are}
    public static Map<String, Class<?>> aliases() {
        return Map.of(
                "asyncio.CancelledError", CancelledError.class,
                "asyncio.TimeoutError", TimeoutError.class,
                "asyncio.InvalidStateError", InvalidStateError.class,
                "asyncio.QueueEmpty", QueueEmpty.class,
                "asyncio.QueueFull", QueueFull.class);
    }
}
