package dev.kakehashi.runtime.library.system;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.bridge.Bridge;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.io.TextOutput;

import java.util.function.Supplier;

/// Standard output and standard error of the process as `sys` has them, also where the program has put
/// something else in their place.
@Python("_io.TextIOWrapper")
public final class StandardStream implements InPython {
    static final StandardStream OUT = new StandardStream("stdout", Console::processOutput);
    static final StandardStream ERR = new StandardStream("stderr", Console::processErrors);

    private final String name;
    private final Supplier<TextOutput> target;

    private StandardStream(String name, Supplier<TextOutput> target) {
        this.name = name;
        this.target = target;
    }

    @Override
    public Object inPython() {
        return Bridge.getAttribute(Bridge.importModule("sys"), name);
    }

    /// {@return how many characters were written}
    @Python("write(self, text, /)")
    public long write(Object text) {
        if (!(text instanceof String string)) {
            throw new TypeError("write() argument must be str, not " + Repr.typeName(text));
        }
        return target.get().write(string);
    }

    /// Writes texts one after the other.
    @Python("writelines(self, lines, /)")
    public void writelines(Object lines) {
        for (Object line : Iteration.of(lines)) {
            write(line);
        }
    }

    /// Writes out what is buffered.
    @Python("flush(self)")
    public void flush() {
        target.get().flush();
    }

    /// {@return whether a person sees it: never known here}
    @Python("isatty(self)")
    public boolean isatty() {
        return false;
    }

    /// {@return the encoding}
    @Python("encoding")
    public String encoding() {
        return "utf-8";
    }

    /// {@return as what it is known}
    @Python("name")
    public String name() {
        return target.get().name();
    }

    @Override
    public String toString() {
        return target.get().toString();
    }
}
