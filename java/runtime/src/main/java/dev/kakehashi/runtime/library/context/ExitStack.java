package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayDeque;
import java.util.Deque;

/// Python's `contextlib.ExitStack`: contexts and functions that are left in the opposite order.
@Python("contextlib.ExitStack")
@SuppressWarnings("MemberName")
public class ExitStack extends LibraryInstance {
    private interface Exit {
        Object leave(PyException raised);
    }

    private final Deque<Exit> exits = new ArrayDeque<>();

    /// An empty stack.
    @Python("ExitStack()")
    public ExitStack() {}

    /// {@return what entering a context gives; it is left at the end}
    @Python("enter_context(self, cm)")
    public Object enterContext(Object context) {
        Object result = Attributes.call(context, "__enter__");
        push(context);
        return result;
    }

    /// {@return a context that is left at the end}
    @Python("push(self, exit)")
    public Object push(Object context) {
        exits.push(
                raised ->
                        Attributes.call(
                                context,
                                "__exit__",
                                raised == null ? null : raised.type(),
                                raised,
                                null));
        return context;
    }

    /// {@return a function that is called at the end}
    @Python("callback(self, callback, /, *args, **kwds)")
    public Object callback(Object function, Object[] arguments, PyDict<String, Object> keywords) {
        var called = Arguments.callable(function);
        exits.push(
                raised -> {
                    called.call(arguments, keywords);
                    return false;
                });
        return function;
    }

    /// {@return a new stack with all that is on this one, which is empty then}
    @Python("pop_all(self)")
    public ExitStack popAll() {
        ExitStack other = new ExitStack();
        other.exits.addAll(exits);
        exits.clear();
        return other;
    }

    /// Leaves everything.
    @Python("close(self)")
    public void close() {
        __exit__(null, null, null);
    }

    @Override
    public Object __enter__() {
        return this;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        PyException raised = (PyException) value;
        boolean other = false;
        while (!exits.isEmpty()) {
            try {
                if (Operator.truth(exits.pop().leave(raised)) && raised != null) {
                    raised = null;
                    other = false;
                }
            } catch (PyException next) {
                raised = next;
                other = true;
            }
        }
        if (other) {
            throw raised;
        }
        return value != null && raised == null;
    }
}
