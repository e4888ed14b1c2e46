package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// What `asyncio.gather` gives: the results of several tasks, in the order of the arguments.
final class Gathering extends Future {
    private final List<Future> children = new ArrayList<>();
    private final boolean keepsErrors;
    private int ended;
    private int distinct;
    private boolean cancelAsked;

    private Gathering(EventLoop loop, boolean keepsErrors) {
        super(loop);
        this.keepsErrors = keepsErrors;
    }

    static Future of(EventLoop loop, Object[] awaited, boolean keepsErrors) {
        Gathering all = new Gathering(loop, keepsErrors);
        IdentityHashMap<Object, Future> known = new IdentityHashMap<>();
        for (Object each : awaited) {
            Future child = known.get(each);
            if (child == null) {
                child = Task.ensure(loop, each);
                known.put(each, child);
                all.distinct++;
                Future one = child;
                child.whenDone(() -> all.ended(one));
            }
            all.children.add(child);
        }
        if (awaited.length == 0) {
            all.settle(new PyList<>());
        }
        return all;
    }

    private void ended(Future child) {
        ended++;
        if (isDone()) {
            return;
        }
        if (!keepsErrors) {
            if (child.isCancelled()) {
                fail(child.cancellation());
                return;
            }
            if (child.exception() != null) {
                fail(child.exception());
                return;
            }
        }
        if (ended < distinct) {
            return;
        }
        PyList<Object> results = new PyList<>();
        for (Future each : children) {
            PyException raised = each.isCancelled() ? each.cancellation() : each.exception();
            results.add(raised == null ? each.result() : raised);
        }
        if (cancelAsked) {
            fail(new CancelledError());
        } else {
            settle(results);
        }
    }

    @Override
    public boolean cancel(Object message) {
        if (isDone()) {
            return false;
        }
        boolean any = false;
        for (Future child : children) {
            any |= child.cancel(message);
        }
        cancelAsked |= any;
        return any;
    }
}
