package dev.kakehashi.emitter.emission;

import dev.kakehashi.emitter.program.ModuleSymbol;
import java.util.ArrayList;
import java.util.List;

/// What stays dynamic, line by line, and why.
public final class Report {
    /// One operation that is resolved at run time.
    public record Entry(String module, int line, String reason) {}

    private final List<Entry> entries = new ArrayList<>();
    private int operations;

    void dynamic(ModuleSymbol module, int line, String reason) {
        entries.add(new Entry(module.path(), line, reason));
    }

    void operation() {
        operations++;
    }

    /// What is resolved at run time, in the order in which it was written.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// How many operations there are in all: operators, calls, attributes, items, loops.
    public int operations() {
        return operations;
    }
}
