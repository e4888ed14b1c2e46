package dev.kakehashi.runtime.library.futures;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TimeoutError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.collections.CollectionsModule;
import dev.kakehashi.runtime.library.queue.QueueEmpty;
import dev.kakehashi.runtime.library.queue.SimpleQueue;
import dev.kakehashi.runtime.library.threading.Timeout;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PySet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The module `concurrent.futures`: waiting for several futures.
@Python("concurrent.futures")
public final class FuturesModule {
    /// Until one has ended.
    @Python("FIRST_COMPLETED")
    public static final String FIRST_COMPLETED = "FIRST_COMPLETED";

    /// Until one has failed, or all have ended.
    @Python("FIRST_EXCEPTION")
    public static final String FIRST_EXCEPTION = "FIRST_EXCEPTION";

    /// Until all have ended.
    @Python("ALL_COMPLETED")
    public static final String ALL_COMPLETED = "ALL_COMPLETED";

    private static final PyType DONE_AND_NOT_DONE =
            CollectionsModule.namedtuple(
                    "DoneAndNotDoneFutures",
                    "done not_done",
                    false,
                    null,
                    "concurrent.futures._base");

    private FuturesModule() {}

    /// {@return the futures as they end}
    @Python("as_completed(fs, timeout=None)")
    public static Iterator<Object> asCompleted(Object futures, Object timeout) {
        long limit = Timeout.nanos(timeout);
        long begin = System.nanoTime();
        Set<Future> all = all(futures);
        SimpleQueue ended = ended(all);
        return new Iterator<>() {
            private int left = all.size();

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Object next() {
                try {
                    Object future = ended.get(true, left(limit, begin));
                    left--;
                    return future;
                } catch (QueueEmpty late) {
                    throw new TimeoutError(
                            "%d (of %d) futures unfinished".formatted(left, all.size()));
                }
            }
        };
    }

    private static Set<Future> all(Object futures) {
        Set<Future> all = new LinkedHashSet<>();
        for (Object future : Iteration.of(futures)) {
            all.add((Future) future);
        }
        return all;
    }

    private static SimpleQueue ended(Set<Future> futures) {
        SimpleQueue ended = new SimpleQueue();
        for (Future future : futures) {
            future.addDoneCallback(
                    (dev.kakehashi.runtime.PyCallable)
                            (arguments, _) -> {
                                ended.put(arguments[0], true, null);
                                return null;
                            });
        }
        return ended;
    }

    private static Object left(long limit, long begin) {
        return limit == Long.MAX_VALUE
                ? null
                : (Object) (Math.max(0, limit - (System.nanoTime() - begin)) / 1e9);
    }

    /// {@return a tuple of the futures that have ended and of those that have not}
    @Python("wait(fs, timeout=None, return_when='ALL_COMPLETED')")
    public static Object await(Object futures, Object timeout, Object returnWhen) {
        long limit = Timeout.nanos(timeout);
        long begin = System.nanoTime();
        Set<Future> all = all(futures);
        SimpleQueue ended = ended(all);
        for (int done = 0; done < all.size() && !isEnough(all, done, returnWhen); done++) {
            try {
                ended.get(true, left(limit, begin));
            } catch (QueueEmpty late) {
                break;
            }
        }
        List<Object> done = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        all.forEach(future -> (future.isDone() ? done : open).add(future));
        return DONE_AND_NOT_DONE.call(PySet.from(PyList.from(done)), PySet.from(PyList.from(open)));
    }

    private static boolean isEnough(Set<Future> all, int done, Object returnWhen) {
        return switch (String.valueOf(returnWhen)) {
            case FIRST_COMPLETED -> done > 0;
            case FIRST_EXCEPTION -> all.stream().anyMatch(Future::hasFailed);
            case ALL_COMPLETED -> false;
            default -> throw new ValueError("Invalid return condition: '" + returnWhen + "'");
        };
    }
}
