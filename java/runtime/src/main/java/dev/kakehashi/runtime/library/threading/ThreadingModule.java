package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.concurrent.ProgramThreads;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.List;

/// The module `threading`: its functions, and the classes that programs extend.
@Python("threading")
public final class ThreadingModule {
    /// A thread.
    @Python("Thread")
    public static final PyType THREAD = ThreadType.make();

    /// A thread that waits before it works.
    @Python("Timer")
    public static final PyType TIMER = TimerType.make(THREAD);

    /// The longest wait, in seconds.
    @Python("TIMEOUT_MAX")
    public static final double TIMEOUT_MAX = Timeout.LONGEST;

    private static final PyType MAIN_TYPE =
            new ClassBuilder("_MainThread", "threading", THREAD).build();
    private static final PyType DUMMY_TYPE =
            new ClassBuilder("_DummyThread", "threading", THREAD).build();
    private static Object main;

    private ThreadingModule() {}

    /// {@return the thread that calls}
    @Python("current_thread()")
    public static Object currentThread() {
        Object thread = RunningThread.current();
        if (thread != null) {
            return thread;
        }
        return ProgramThreads.isMain()
                ? mainThread()
                : ThreadType.adopted(DUMMY_TYPE, "Dummy-" + Thread.currentThread().threadId());
    }

    /// {@return the thread that the program began with}
    @Python("main_thread()")
    public static Object mainThread() {
        if (main == null) {
            main = ThreadType.main(MAIN_TYPE);
        }
        return main;
    }

    /// {@return the threads that run}
    @Python("enumerate()")
    public static PyList<Object> enumerate() {
        List<Object> threads = new ArrayList<>(List.of(mainThread()));
        for (ProgramThreads.Started each : ProgramThreads.alive()) {
            if (each instanceof RunningThread thread) {
                threads.add(thread.object());
            }
        }
        return PyList.from(threads);
    }

    /// {@return how many threads run}
    @Python("active_count()")
    public static long activeCount() {
        return ProgramThreads.alive().size() + 1L;
    }

    /// {@return the number of the thread that calls}
    @Python("get_ident()")
    public static long getIdent() {
        return Thread.currentThread().threadId();
    }

    /// {@return the number of the thread that calls}
    @Python("get_native_id()")
    public static long getNativeId() {
        return Thread.currentThread().threadId();
    }
}
