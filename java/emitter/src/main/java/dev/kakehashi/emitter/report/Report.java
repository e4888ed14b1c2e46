package dev.kakehashi.emitter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What stays dynamic, line by line, and why.
public final class Report {
    /// One operation that is resolved at run time.
    public record Entry(String module, int line, String reason) {}

    private final List<Entry> entries = new ArrayList<>();
    private int operations;

    /// Makes a report without lines.
    public Report() {}

    /// A line of a module that has statements, and what in it is resolved at run time: nothing if
    /// it became plain Java.
    public record Line(String module, int line, List<String> dynamic) {
        /// Whether the line became plain Java.
        public boolean isPlain() {
            return dynamic.isEmpty();
        }
    }

    private final TreeMap<String, TreeMap<Integer, List<String>>> lines = new TreeMap<>();

    /// A statement begins in this line.
    public void statement(String module, int line) {
        reasons(module, line);
    }

    private List<String> reasons(String module, int line) {
        return lines.computeIfAbsent(module, ignored -> new TreeMap<>())
                .computeIfAbsent(line, ignored -> new ArrayList<>());
    }

    /// Every line with statements, in the order of the modules' names and lines.
    public List<Line> lines() {
        List<Line> all = new ArrayList<>();
        lines.forEach(
                (module, numbers) ->
                        numbers.forEach(
                                (line, reasons) ->
                                        all.add(new Line(module, line, List.copyOf(reasons)))));
        return all;
    }

    /// An operation in this line is resolved at run time.
    public void dynamic(String module, int line, String reason) {
        entries.add(new Entry(module, line, reason));
        reasons(module, line).add(reason);
    }

    /// There is one operation more.
    public void operation() {
        operations++;
    }

    /// What is resolved at run time, in the order in which it was written.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// How many operations there are in all: operators, calls, attributes, items, loops.
    public int operations() {
        return Math.max(operations, entries.size());
    }

    /// How many of them are resolved at run time.
    public int dynamicOperations() {
        return entries.size();
    }

    /// The same as a share of all, from 0 to 1.
    public double dynamicShare() {
        return entries.isEmpty() ? 0 : (double) entries.size() / operations();
    }
}
