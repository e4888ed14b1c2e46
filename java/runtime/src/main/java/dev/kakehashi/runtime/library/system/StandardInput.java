package dev.kakehashi.runtime.library.system;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.io.Lines;
import dev.kakehashi.runtime.value.PyList;

import java.util.Iterator;

/// Standard input as `sys` has it: whatever the console reads from at the moment.
@Python("_io.TextIOWrapper")
public final class StandardInput implements Lines, Iterable<String> {
    StandardInput() {}

    /// {@return the next line with its end; an empty text at the end}
    @Python("readline(self)")
    public String readline() {
        return Console.in().line();
    }

    /// {@return everything that is left}
    @Python("read(self)")
    public String read() {
        return Console.in().read();
    }

    /// {@return all lines that are left}
    @Python("readlines(self)")
    public PyList<String> readlines() {
        return PyList.from(Console.in());
    }

    /// {@return whether a person types: never known here}
    @Python("isatty(self)")
    public boolean isatty() {
        return false;
    }

    @Override
    public Iterator<String> iterator() {
        return Console.in().iterator();
    }
}
