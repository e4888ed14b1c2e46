package dev.kakehashi.runtime.library.os;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.OSError;
import dev.kakehashi.runtime.io.Files;
import dev.kakehashi.runtime.io.WorkingFolder;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.Bytes;

import java.io.File;
import java.nio.file.Path;
import java.security.SecureRandom;

/// The module `os`: the process and its surroundings.
@Python("os")
public final class OsModule {
    /// The kind of the system.
    @Python("name")
    public static final String NAME = File.separatorChar == '/' ? "posix" : "nt";

    /// Between the parts of a path.
    @Python("sep")
    public static final String SEPARATOR = File.separator;

    /// Another mark between the parts of a path: none.
    @Python("altsep")
    public static final Object OTHER_SEPARATOR = null;

    /// Before the extension of a file.
    @Python("extsep")
    public static final String EXTENSION_SEPARATOR = ".";

    /// Between the paths of a list.
    @Python("pathsep")
    public static final String PATH_SEPARATOR = File.pathSeparator;

    /// At the end of a line.
    @Python("linesep")
    public static final String LINE_SEPARATOR = System.lineSeparator();

    /// This folder.
    @Python("curdir")
    public static final String HERE = ".";

    /// The folder above.
    @Python("pardir")
    public static final String ABOVE = "..";

    /// The file that forgets all.
    @Python("devnull")
    public static final String NOWHERE = "/dev/null";

    /// Whether a file is there.
    @Python("F_OK")
    public static final long EXISTS = 0;

    /// Whether a file can be run.
    @Python("X_OK")
    public static final long RUNS = 1;

    /// Whether a file can be written.
    @Python("W_OK")
    public static final long WRITES = 2;

    /// Whether a file can be read.
    @Python("R_OK")
    public static final long READS = 4;

    /// The variables of the surroundings.
    @Python("environ")
    public static final Environ ENVIRON = new Environ(System.getenv());

    /// The class of the errors of the system.
    @Python("error")
    public static final PyType ERROR = PyType.ofClass(OSError.class);

    private OsModule() {}

    /// {@return a variable of the surroundings, or what was given instead}
    @Python("getenv(key, default=None)")
    public static Object getenv(Object key, Object otherwise) {
        return ENVIRON.contains(key) ? ENVIRON.get(key) : otherwise;
    }

    /// Sets a variable of the surroundings.
    @Python("putenv(name, value, /)")
    public static void putenv(Object name, Object value) {
        ENVIRON.__setitem__(name, value);
    }

    /// {@return the folder from which relative paths start}
    @Python("getcwd()")
    public static String getcwd() {
        return WorkingFolder.get().toString();
    }

    /// Goes to another folder.
    @Python("chdir(path)")
    public static void chdir(Object path) {
        Path folder = Disk.path(path);
        if (!java.nio.file.Files.isDirectory(folder)) {
            throw Disk.error(java.nio.file.Files.exists(folder) ? 20 : 2, path);
        }
        WorkingFolder.set(folder.toAbsolutePath().normalize());
    }

    /// {@return the number of the process}
    @Python("getpid()")
    public static long getpid() {
        return ProcessHandle.current().pid();
    }

    /// {@return the number of the process that started this one}
    @Python("getppid()")
    public static long getppid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }

    /// {@return how many processors there are}
    @Python("cpu_count()")
    public static long processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// {@return random bytes that nobody can guess}
    @Python("urandom(size, /)")
    public static Bytes urandom(Object size) {
        byte[] content = new byte[Math.toIntExact(Arguments.whole(size))];
        new SecureRandom().nextBytes(content);
        return Bytes.of(content);
    }

    /// {@return the path that a value names}
    @Python("fspath(path)")
    public static Object fspath(Object path) {
        return path instanceof Bytes ? path : Files.name(path);
    }
}
