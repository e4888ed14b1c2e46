package dev.kakehashi.runtime.program;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// Raises an exception in another thread, in the middle of what it computes. Java itself cannot any
/// more, its tool interface (JVMTI) can: `StopThread`. Nothing of it is touched before it is needed.
@SuppressWarnings("restricted") // The one way to it; asked for by name before.
final class AsynchronousException {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final java.lang.foreign.AddressLayout POINTER = ValueLayout.ADDRESS;

    private static final int JNI_VERSION = 0x00010008;
    private static final int JVMTI_VERSION = 0x30010200;

    /// Places in the tables of functions, from 0.
    private static final int GET_ENV = 6;

    private static final int GET_STATIC_FIELD = 144;
    private static final int GET_STATIC_OBJECT = 145;
    private static final int STOP_THREAD = 6;
    private static final int DEALLOCATE = 46;
    private static final int CLASS_SIGNATURE = 47;
    private static final int LOADED_CLASSES = 77;
    private static final int ADD_CAPABILITIES = 141;

    /// The bit `can_signal_thread`, and the size of all bits in bytes.
    private static final int CAN_SIGNAL_THREAD = 10;

    private static final int CAPABILITIES = 16;

    private static final String HOME = "L" + Interrupts.class.getName().replace('.', '/') + ";";

    private final Arena arena;
    private final MemorySegment environment;
    private final MemorySegment tools;

    private AsynchronousException(Arena arena) throws Throwable {
        this.arena = arena;
        MemorySegment machine = machine();
        environment = environment(machine, JNI_VERSION);
        tools = environment(machine, JVMTI_VERSION);
    }

    /// Raises what [Interrupts] holds in the thread that it holds.
    ///
    /// @return whether this Java could be asked to
    static boolean raise() {
        if (!AsynchronousException.class.getModule().isNativeAccessEnabled()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            return new AsynchronousException(arena).stopped();
        } catch (Throwable unavailable) {
            return false;
        }
    }

    private MemorySegment machine() throws Throwable {
        String name = System.mapLibraryName("jvm");
        Path home = Path.of(System.getProperty("java.home"));
        Path library = home.resolve("lib").resolve("server").resolve(name);
        if (!Files.exists(library)) {
            library = home.resolve("bin").resolve("server").resolve(name);
        }
        MethodHandle created =
                LINKER.downcallHandle(
                        SymbolLookup.libraryLookup(library, arena)
                                .find("JNI_GetCreatedJavaVMs")
                                .orElseThrow(),
                        FunctionDescriptor.of(INT, POINTER, INT, POINTER));
        MemorySegment machines = arena.allocate(POINTER);
        int failed = (int) created.invokeExact(machines, 1, arena.allocate(INT));
        check(failed);
        return machines.get(POINTER, 0);
    }

    private MemorySegment environment(MemorySegment machine, int version) throws Throwable {
        MemorySegment found = arena.allocate(POINTER);
        MethodHandle get =
                function(machine, GET_ENV, FunctionDescriptor.of(INT, POINTER, POINTER, INT));
        int failed = (int) get.invokeExact(machine, found, version);
        check(failed);
        return found.get(POINTER, 0);
    }

    /// A function of a table that an object begins with.
    private static MethodHandle function(
            MemorySegment object, int place, FunctionDescriptor signature) {
        long size = POINTER.byteSize();
        MemorySegment table = object.reinterpret(size).get(POINTER, 0);
        MemorySegment address =
                table.reinterpret((place + 1) * size).getAtIndex(POINTER, place);
        return LINKER.downcallHandle(address, signature);
    }

    private static void check(int failed) {
        if (failed != 0) {
            throw new IllegalStateException("This Java has no tool interface: " + failed);
        }
    }

    private boolean stopped() throws Throwable {
        MemorySegment capabilities = arena.allocate(CAPABILITIES);
        capabilities.set(
                ValueLayout.JAVA_BYTE,
                CAN_SIGNAL_THREAD / 8,
                (byte) (1 << CAN_SIGNAL_THREAD % 8));
        MethodHandle add =
                function(tools, ADD_CAPABILITIES, FunctionDescriptor.of(INT, POINTER, POINTER));
        int refused = (int) add.invokeExact(tools, capabilities);
        check(refused);
        MemorySegment home = home();
        MethodHandle stop =
                function(
                        tools,
                        STOP_THREAD,
                        FunctionDescriptor.of(INT, POINTER, POINTER, POINTER));
        int failed =
                (int)
                        stop.invokeExact(
                                tools,
                                constant(home, "thread", "Ljava/lang/Thread;"),
                                constant(
                                        home,
                                        "raised",
                                        "Ldev/kakehashi/runtime/error/KeyboardInterrupt;"));
        return failed == 0;
    }

    /// The class that holds thread and exception, as native code knows it.
    private MemorySegment home() throws Throwable {
        MemorySegment count = arena.allocate(INT);
        MemorySegment all = arena.allocate(POINTER);
        MethodHandle loaded =
                function(
                        tools,
                        LOADED_CLASSES,
                        FunctionDescriptor.of(INT, POINTER, POINTER, POINTER));
        int failed = (int) loaded.invokeExact(tools, count, all);
        check(failed);
        int size = count.get(INT, 0);
        MemorySegment classes =
                all.get(POINTER, 0).reinterpret(size * POINTER.byteSize());
        for (int i = 0; i < size; i++) {
            MemorySegment each = classes.getAtIndex(POINTER, i);
            if (signature(each).equals(HOME)) {
                return each;
            }
        }
        throw new IllegalStateException("The class is not loaded.");
    }

    private String signature(MemorySegment type) throws Throwable {
        MemorySegment text = arena.allocate(POINTER);
        MethodHandle signature =
                function(
                        tools,
                        CLASS_SIGNATURE,
                        FunctionDescriptor.of(INT, POINTER, POINTER, POINTER, POINTER));
        int failed = (int) signature.invokeExact(tools, type, text, MemorySegment.NULL);
        check(failed);
        MemorySegment characters = text.get(POINTER, 0);
        String read = characters.reinterpret(Short.MAX_VALUE).getString(0);
        MethodHandle free =
                function(tools, DEALLOCATE, FunctionDescriptor.of(INT, POINTER, POINTER));
        int ignored = (int) free.invokeExact(tools, characters);
        check(ignored);
        return read;
    }

    private MemorySegment constant(MemorySegment type, String name, String signature)
            throws Throwable {
        MethodHandle find =
                function(
                        environment,
                        GET_STATIC_FIELD,
                        FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER, POINTER));
        MemorySegment field =
                (MemorySegment)
                        find.invokeExact(
                                environment,
                                type,
                                arena.allocateFrom(name),
                                arena.allocateFrom(signature));
        MethodHandle get =
                function(
                        environment,
                        GET_STATIC_OBJECT,
                        FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER));
        return (MemorySegment) get.invokeExact(environment, type, field);
    }
}
