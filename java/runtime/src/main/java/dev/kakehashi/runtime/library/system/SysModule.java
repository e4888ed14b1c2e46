package dev.kakehashi.runtime.library.system;

import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.SystemExit;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.collections.NamedTuple;
import dev.kakehashi.runtime.library.collections.NamedTupleType;
import dev.kakehashi.runtime.program.Raised;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.nio.ByteOrder;

/// The module `sys`. The Python that it speaks of is the one whose texts the runtime has: 3.11.
@Python("sys")
public final class SysModule {
    private static final long VERSION = 0x030b07f0L;
    private static long recursionLimit = 1000;

    /// The script and its arguments: filled by the launcher.
    @Python("argv")
    public static final PyList<Object> ARGV = PyList.of("");

    /// The largest int of 64 bits, which is no limit.
    @Python("maxsize")
    public static final long MAXSIZE = Long.MAX_VALUE;

    /// The largest code point.
    @Python("maxunicode")
    public static final long MAXUNICODE = Character.MAX_CODE_POINT;

    /// The version, as a tuple with names.
    @Python("version_info")
    public static final NamedTuple VERSION_INFO =
            NamedTupleType.of(
                            "sys.version_info",
                            "sys",
                            "major",
                            "minor",
                            "micro",
                            "releaselevel",
                            "serial")
                    .of(3L, 11L, 7L, "final", 0L);

    /// The version, as a text.
    @Python("version")
    public static final String VERSION_TEXT = "3.11.7 (Kakehashi)";

    /// The version, as a number.
    @Python("hexversion")
    public static final long HEX_VERSION = VERSION;

    /// The kind of the operating system.
    @Python("platform")
    public static final String PLATFORM = platform(System.getProperty("os.name"));

    /// Which byte of a number comes first.
    @Python("byteorder")
    public static final String BYTE_ORDER =
            ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big";

    /// The interpreter: there is none.
    @Python("executable")
    public static final String EXECUTABLE = "";

    /// Where modules are looked for: nowhere any more.
    @Python("path")
    public static final PyList<Object> PATH = new PyList<>();

    /// The modules that are loaded, as far as anybody can tell.
    @Python("modules")
    public static final PyDict<String, Object> MODULES = new PyDict<>();

    /// What floats are.
    @Python("float_info")
    public static final NamedTuple FLOAT_INFO =
            NamedTupleType.of(
                            "sys.float_info",
                            "sys",
                            "max",
                            "max_exp",
                            "max_10_exp",
                            "min",
                            "min_exp",
                            "min_10_exp",
                            "dig",
                            "mant_dig",
                            "epsilon",
                            "radix",
                            "rounds")
                    .of(
                            Double.MAX_VALUE,
                            1024L,
                            308L,
                            Double.MIN_NORMAL,
                            -1021L,
                            -307L,
                            15L,
                            53L,
                            Math.ulp(1.0),
                            2L,
                            1L);

    /// Standard output.
    @Python("stdout")
    public static final StandardStream STDOUT = StandardStream.OUT;

    /// Standard output, also where the program has put something else in its place.
    @Python("__stdout__")
    public static final StandardStream REAL_STDOUT = StandardStream.OUT;

    /// Standard error.
    @Python("stderr")
    public static final StandardStream STDERR = StandardStream.ERR;

    /// Standard input.
    @Python("stdin")
    public static final StandardInput STDIN = new StandardInput();

    private SysModule() {}

    private static String platform(String name) {
        return name.startsWith("Windows") ? "win32" : name.startsWith("Mac") ? "darwin" : "linux";
    }

    /// Sets the script and its arguments.
    public static void arguments(Object... all) {
        ARGV.clear();
        ARGV.extend(PyTuple.of(all));
    }

    /// Ends the program.
    @Python("exit(status=None, /)")
    @SuppressWarnings("DoNotCallSuggester")
    public static void exit(Object status) {
        throw status == null ? new SystemExit() : new SystemExit(status);
    }

    /// {@return class, exception and traceback of what is handled, or three times None}
    @Python("exc_info()")
    public static PyTuple excInfo() {
        PyException handled = Raised.handled();
        return handled == null
                ? PyTuple.of(null, null, null)
                : PyTuple.of(PyType.of(handled), handled, null);
    }

    /// {@return how deep calls may go, as the program asked for it; Java's stack is the real limit}
    @Python("getrecursionlimit()")
    public static long getrecursionlimit() {
        return recursionLimit;
    }

    /// Sets how deep calls may go: nothing that Java has to know.
    @Python("setrecursionlimit(limit, /)")
    public static void setrecursionlimit(Object limit) {
        recursionLimit = Arguments.whole(limit);
    }

    /// {@return the text: all equal texts are the same here}
    @Python("intern(string, /)")
    public static String intern(String string) {
        return string;
    }

    /// {@return the encoding of texts}
    @Python("getdefaultencoding()")
    public static String getdefaultencoding() {
        return "utf-8";
    }
}
