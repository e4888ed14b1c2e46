package dev.kakehashi.runtime.library.context;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.program.Modules;

import java.util.ArrayDeque;
import java.util.Deque;

/// Puts an object in the place of a standard stream, and the stream back.
@SuppressWarnings("MemberName")
class Redirection extends PyInstance {
    private static final Object NONE = new Object();

    private final String stream;
    private final Object target;
    private final Deque<Object> before = new ArrayDeque<>();

    /// @param stream its name in `sys`
    /// @param target what takes its place
    Redirection(String stream, Object target) {
        this.stream = stream;
        this.target = target;
    }

    @Override
    public Object __enter__() {
        Object system = Modules.library("sys");
        Object held = Attributes.get(system, stream);
        before.push(held == null ? NONE : held);
        Attributes.set(system, stream, target);
        return target;
    }

    @Override
    public Object __exit__(Object type, Object value, Object traceback) {
        Object held = before.pop();
        Attributes.set(Modules.library("sys"), stream, held == NONE ? null : held);
        return false;
    }
}
