package dev.kakehashi.runtime.library.asyncio;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ExceptionGroup;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.program.Awaiting;
import dev.kakehashi.runtime.program.PyCoroutine;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Python's `asyncio.TaskGroup`: leaving it waits for its tasks; one that fails cancels the others.
@Python("asyncio.TaskGroup")
public final class TaskGroup extends PyInstance {
    private final Set<Task> tasks = new LinkedHashSet<>();
    private final List<Object> errors = new ArrayList<>();
    private Task parent;
    private boolean aborting;
    private boolean parentAsked;
    private Future completed;

    /// A group that is not entered yet.
    @Python("TaskGroup()")
    public TaskGroup() {}

    /// Enters `async with`.
    @Python("__aenter__(self)")
    public Object enter() {
        return PyCoroutine.of(
                "__aenter__",
                self -> {
                    parent = EventLoop.running().current();
                    return this;
                });
    }

    /// {@return a task of this group}
    @Python("create_task(self, coro, *, name=None, context=None)")
    public Task createTask(Object coroutine, Object name, Object context) {
        if (parent == null) {
            throw new RuntimeError("TaskGroup " + this + " has not been entered");
        }
        Task task = new Task(EventLoop.running(), coroutine, name);
        tasks.add(task);
        task.whenDone(() -> ended(task));
        return task;
    }

    private void ended(Task task) {
        tasks.remove(task);
        if (completed != null && tasks.isEmpty()) {
            completed.settle(true);
        }
        if (task.isCancelled() || task.exception() == null) {
            return;
        }
        errors.add(task.exception());
        if (!aborting && !parentAsked && !parent.isDone()) {
            abort();
            parentAsked = true;
            parent.cancel(null);
        }
    }

    private void abort() {
        aborting = true;
        for (Task each : List.copyOf(tasks)) {
            each.cancel(null);
        }
    }

    /// Leaves `async with`.
    @Python("__aexit__(self, et, exc, tb)")
    public Object exit(Object type, Object raised, Object traceback) {
        return PyCoroutine.of("__aexit__", self -> left(self, (PyException) raised));
    }

    private Object left(Awaiting self, PyException raised) {
        CancelledError asked = raised instanceof CancelledError cancelled ? cancelled : null;
        if (parentAsked && asked != null && parent.uncancel() == 0) {
            asked = null;
        }
        if (raised != null && !aborting) {
            abort();
        }
        while (!tasks.isEmpty()) {
            if (completed == null) {
                completed = new Future(EventLoop.running());
            }
            try {
                self.await(completed);
            } catch (CancelledError again) {
                if (!aborting) {
                    asked = again;
                    abort();
                }
            }
            completed = null;
        }
        if (asked != null && errors.isEmpty()) {
            throw asked;
        }
        if (raised != null && !(raised instanceof CancelledError)) {
            errors.add(raised);
        }
        if (!errors.isEmpty()) {
            if (parentAsked && parent.cancelling() > 0) {
                parent.uncancel();
            }
            throw new ExceptionGroup(
                    "unhandled errors in a TaskGroup", PyTuple.of(errors.toArray()));
        }
        return null;
    }
}
