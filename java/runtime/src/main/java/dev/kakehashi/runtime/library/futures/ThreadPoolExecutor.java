package dev.kakehashi.runtime.library.futures;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.Raise;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.error.TimeoutError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.queue.SimpleQueue;
import dev.kakehashi.runtime.library.threading.ThreadingModule;
import dev.kakehashi.runtime.library.threading.Timeout;
import dev.kakehashi.runtime.program.CallArguments;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Python's `concurrent.futures.ThreadPoolExecutor`: threads that make the calls that are handed
/// in, started as they are needed.
@Python("concurrent.futures.thread.ThreadPoolExecutor")
@SuppressWarnings({"MemberName", "ReferenceEquality"}) // A mark is itself.
public final class ThreadPoolExecutor extends PyInstance {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final int FOUR = 4;
    private static final int MOST = 32;

    private record Call(
            Future future,
            Object function,
            List<Object> arguments,
            PyDict<String, Object> keywords) {}

    private final long most;
    private final String prefix;
    private final Object initializer;
    private final Object initArguments;
    private final SimpleQueue calls = new SimpleQueue();
    private final List<Object> threads = new ArrayList<>();
    private long idle;
    private boolean closed;
    private boolean broken;

    /// A pool.
    ///
    /// @param maxWorkers how many threads it starts at most, or null for four more than processors
    /// @param prefix begins the names of the threads
    /// @param initializer what each thread calls first, or null
    /// @param initArguments its arguments
    @Python(
            "ThreadPoolExecutor(max_workers=None, thread_name_prefix='', initializer=None,"
                    + " initargs=())")
    public ThreadPoolExecutor(
            Object maxWorkers, Object prefix, Object initializer, Object initArguments) {
        most =
                maxWorkers == null
                        ? Math.min(MOST, Runtime.getRuntime().availableProcessors() + FOUR)
                        : Arguments.whole(maxWorkers);
        if (most <= 0) {
            throw new ValueError("max_workers must be greater than 0");
        }
        this.prefix =
                "".equals(prefix)
                        ? "ThreadPoolExecutor-" + NUMBER.getAndIncrement()
                        : String.valueOf(prefix);
        this.initializer = initializer;
        this.initArguments = initArguments;
    }

    /// {@return the result of a call, at some time}
    @Python("submit(self, fn, /, *args, **kwargs)")
    public Future submit(Object function, Object[] arguments, PyDict<String, Object> keywords) {
        if (broken) {
            throw new RuntimeError(
                    "A thread initializer failed, the thread pool is not usable anymore");
        }
        if (closed) {
            throw new RuntimeError("cannot schedule new futures after shutdown");
        }
        Future future = new Future();
        calls.put(
                new Handed(new Call(future, function, Arrays.asList(arguments), keywords)),
                true,
                null);
        if (idle > 0) {
            idle--;
        } else if (threads.size() < most) {
            start();
        }
        return future;
    }

    private void start() {
        Object thread =
                new CallArguments()
                        .name("target", (dev.kakehashi.runtime.PyCallable) (_, _) -> work())
                        .name("name", prefix + "_" + threads.size())
                        .call(ThreadingModule.THREAD);
        threads.add(thread);
        Attributes.call(thread, "start");
    }

    /// What goes through the queue: a call, or the end.
    private static final class Handed extends PyInstance {
        private final Call call;

        Handed(Call call) {
            this.call = call;
        }
    }

    private Object work() {
        if (!initialized()) {
            return null;
        }
        while (true) {
            Handed next = (Handed) calls.get(true, null);
            if (next.call == null) {
                // For the next thread.
                calls.put(next, true, null);
                return null;
            }
            make(next.call);
            if (calls.qsize() == 0) {
                idle++;
            }
        }
    }

    private boolean initialized() {
        if (initializer == null) {
            return true;
        }
        try {
            new CallArguments().addAll(initArguments).call(initializer);
            return true;
        } catch (PyException failure) {
            broken = true;
            while (!calls.empty()) {
                Handed waiting = (Handed) calls.getNowait();
                if (waiting.call != null) {
                    waiting.call.future.setException(
                            new RuntimeError(
                                    "A thread initializer failed, the thread pool is not usable"
                                            + " anymore"));
                }
            }
            throw failure;
        }
    }

    private static void make(Call call) {
        if (!call.future.begin()) {
            return;
        }
        Object result;
        try {
            result = Operator.call(call.function, call.arguments.toArray(), call.keywords);
        } catch (Throwable failure) {
            call.future.setException(Raise.python(failure));
            return;
        }
        call.future.setResult(result);
    }

    /// {@return the results of a function for the items of iterables, in their order}
    @Python("map(self, fn, *iterables, timeout=None, chunksize=1)")
    public Iterator<Object> map(
            Object function, Object[] iterables, Object timeout, Object chunksize) {
        long limit = Timeout.nanos(timeout);
        long begin = System.nanoTime();
        List<Future> futures = new ArrayList<>();
        List<Iterator<Object>> items = new ArrayList<>();
        for (Object iterable : iterables) {
            items.add(Iteration.of(iterable).iterator());
        }
        while (!items.isEmpty() && items.stream().allMatch(Iterator::hasNext)) {
            futures.add(submit(function, items.stream().map(Iterator::next).toArray(), null));
        }
        Iterator<Future> left = futures.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public Object next() {
                Future future = left.next();
                long rest = limit == Long.MAX_VALUE ? limit : limit - (System.nanoTime() - begin);
                if (!future.awaitNanos(rest)) {
                    throw new TimeoutError();
                }
                return future.result(null);
            }
        };
    }

    /// Takes no more calls, and ends the threads when all are made.
    ///
    /// @param wait whether to wait for that
    /// @param cancelFutures whether calls that have not begun are cancelled
    @Python("shutdown(self, wait=True, *, cancel_futures=False)")
    public void shutdown(Object wait, Object cancelFutures) {
        if (Operator.truth(cancelFutures)) {
            while (!calls.empty()) {
                Handed waiting = (Handed) calls.getNowait();
                if (waiting.call != null) {
                    waiting.call.future.cancel();
                }
            }
        }
        closed = true;
        calls.put(new Handed(null), true, null);
        if (Operator.truth(wait)) {
            threads.forEach(thread -> Attributes.call(thread, "join"));
        }
    }

    @Override
    public Object __enter__() {
        return this;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        shutdown(true, false);
        return false;
    }
}
