package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Property;
import dev.kakehashi.runtime.PyFunction;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.concurrent.ProgramThreads;
import dev.kakehashi.runtime.error.RuntimeError;
import dev.kakehashi.runtime.program.CallArguments;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.concurrent.atomic.AtomicLong;

/// The class `threading.Thread`, which programs extend: it is made as their own classes are, and
/// its attributes have CPython's names.
final class ThreadType {
    private static final String HANDLE = "_handle";
    private static final AtomicLong NUMBER = new AtomicLong();

    private ThreadType() {}

    static PyType make() {
        ClassBuilder builder = new ClassBuilder("Thread", "threading");
        builder.put(
                "__init__",
                PyFunction.of(
                        "Thread.__init__(self, group=..., target=..., name=..., args=...,"
                                + " kwargs=..., *, daemon=...)",
                        new Object[] {null, null, null, PyTuple.EMPTY, null, null},
                        ThreadType::initialize));
        builder.put("run", PyFunction.of("Thread.run(self)", ThreadType::run));
        builder.put("start", PyFunction.of("Thread.start(self)", ThreadType::start));
        builder.put(
                "join",
                PyFunction.of(
                        "Thread.join(self, timeout=...)", new Object[] {null}, ThreadType::join));
        builder.put("is_alive", PyFunction.of("Thread.is_alive(self)", ThreadType::isAlive));
        builder.put("getName", PyFunction.of("Thread.getName(self)", each -> get(each, "_name")));
        builder.put(
                "isDaemon", PyFunction.of("Thread.isDaemon(self)", each -> get(each, "_daemonic")));
        builder.put("setName", PyFunction.of("Thread.setName(self, name)", ThreadType::rename));
        builder.put(
                "setDaemon",
                PyFunction.of("Thread.setDaemon(self, daemonic)", ThreadType::setDaemon));
        builder.put("__repr__", PyFunction.of("Thread.__repr__(self)", ThreadType::repr));
        builder.put("name", property("name", each -> get(each, "_name"), ThreadType::rename));
        builder.put(
                "daemon",
                property("daemon", each -> get(each, "_daemonic"), ThreadType::setDaemon));
        builder.put("ident", property("ident", ThreadType::number, null));
        builder.put("native_id", property("native_id", ThreadType::number, null));
        return builder.build();
    }

    private static Property property(String name, PyFunction.Body getter, PyFunction.Body setter) {
        return new Property(
                PyFunction.of("Thread." + name + "(self)", getter),
                setter == null ? null : PyFunction.of("Thread." + name + "(self, value)", setter),
                null,
                null);
    }

    /// {@return the object of the running thread, which the program did not start}
    static Object adopted(PyType type, String name) {
        return running(type, name, Thread.currentThread());
    }

    /// {@return the object of the thread that the program began with}
    static Object main(PyType type) {
        return running(type, "MainThread", ProgramThreads.main());
    }

    private static Object running(PyType type, String name, Thread java) {
        Object thread = Operator.call(type);
        Attributes.set(thread, "_name", name);
        Attributes.set(thread, "_daemonic", false);
        Attributes.set(thread, HANDLE, RunningThread.adopted(thread, java));
        return thread;
    }

    private static Object initialize(Object[] arguments) {
        Object self = arguments[0];
        Object target = arguments[2];
        Object name = arguments[3];
        Attributes.set(self, "_target", target);
        Attributes.set(self, "_name", name == null ? defaultName(target) : Repr.str(name));
        Attributes.set(self, "_args", arguments[4]);
        Attributes.set(self, "_kwargs", arguments[5] == null ? new PyDict<>() : arguments[5]);
        Object daemon = arguments[6];
        Object creator = RunningThread.current();
        Attributes.set(
                self,
                "_daemonic",
                daemon != null
                        ? Operator.truth(daemon)
                        : creator != null && Operator.truth(Attributes.get(creator, "_daemonic")));
        Attributes.set(self, HANDLE, null);
        return null;
    }

    private static String defaultName(Object target) {
        String name = "Thread-" + NUMBER.incrementAndGet();
        return target == null
                ? name
                : "%s (%s)".formatted(name, Repr.str(Attributes.get(target, "__name__", "")));
    }

    private static Object run(Object[] arguments) {
        Object target = get(arguments, "_target");
        if (target != null) {
            new CallArguments()
                    .addAll(get(arguments, "_args"))
                    .nameAll(get(arguments, "_kwargs"))
                    .call(target);
        }
        return null;
    }

    private static Object start(Object[] arguments) {
        if (handle(arguments) != null) {
            throw new RuntimeError("threads can only be started once");
        }
        Attributes.set(
                arguments[0],
                HANDLE,
                RunningThread.start(arguments[0], Operator.truth(get(arguments, "_daemonic"))));
        return null;
    }

    private static Object join(Object[] arguments) {
        RunningThread thread = handle(arguments);
        if (thread == null) {
            throw new RuntimeError("cannot join thread before it is started");
        }
        thread.join(Timeout.nanos(arguments[1]));
        return null;
    }

    private static Object isAlive(Object[] arguments) {
        RunningThread thread = handle(arguments);
        return thread != null && thread.isAlive();
    }

    private static Object number(Object[] arguments) {
        RunningThread thread = handle(arguments);
        return thread == null ? null : (Long) thread.number();
    }

    private static Object rename(Object[] arguments) {
        handle(arguments);
        Attributes.set(arguments[0], "_name", Repr.str(arguments[1]));
        return null;
    }

    private static Object setDaemon(Object[] arguments) {
        if (handle(arguments) != null) {
            throw new RuntimeError("cannot set daemon status of active thread");
        }
        Attributes.set(arguments[0], "_daemonic", Operator.truth(arguments[1]));
        return null;
    }

    private static Object repr(Object[] arguments) {
        RunningThread thread = handle(arguments);
        String status = thread == null ? "initial" : thread.isAlive() ? "started" : "stopped";
        return "<%s(%s, %s%s%s)>"
                .formatted(
                        PyType.of(arguments[0]).name(),
                        get(arguments, "_name"),
                        status,
                        Operator.truth(get(arguments, "_daemonic")) ? " daemon" : "",
                        thread == null ? "" : " " + thread.number());
    }

    private static Object get(Object[] arguments, String name) {
        handle(arguments);
        return Attributes.get(arguments[0], name);
    }

    private static RunningThread handle(Object[] arguments) {
        if (!Attributes.has(arguments[0], HANDLE)) {
            throw new RuntimeError("thread.__init__() not called");
        }
        return (RunningThread) Attributes.get(arguments[0], HANDLE);
    }
}
