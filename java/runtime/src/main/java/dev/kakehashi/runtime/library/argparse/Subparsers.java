package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The commands of a parser, each with a parser of its own.
@Python("argparse._SubParsersAction")
public final class Subparsers extends Argument {
    final Map<String, ArgumentParser> parsers = new LinkedHashMap<>();
    final List<Argument> lines = new ArrayList<>();
    private final String prefix;

    Subparsers(String prefix, PyDict<String, Object> options) {
        super(List.of(), options, null);
        this.prefix = prefix;
        this.nargs = "A...";
        this.choices = new PyList<>();
    }

    /// {@return the parser of a new command}
    @Python("add_parser(self, name, **kwargs)")
    public Object addParser(String name, PyDict<String, Object> options) {
        PyDict<String, Object> rest = new PyDict<>();
        Object[] taken = new Object[2];
        boolean[] helped = new boolean[1];
        if (options != null) {
            options.forEach(
                    (key, value) -> {
                        switch (key) {
                            case "help" -> {
                                taken[0] = value;
                                helped[0] = true;
                            }
                            case "aliases" -> taken[1] = value;
                            default -> rest.put(key, value);
                        }
                    });
        }
        if (!rest.contains("prog")) {
            rest.put("prog", prefix + " " + name);
        }
        Object made =
                dev.kakehashi.runtime.PyType.ofClass(ArgumentParser.class)
                        .call(new Object[0], rest);
        if (!(made instanceof ArgumentParser parser)) {
            throw new TypeError("no parser for " + name);
        }
        List<String> shown = new ArrayList<>();
        add(name, parser);
        if (taken[1] != null) {
            for (Object alias : Iteration.of(taken[1])) {
                shown.add(Repr.str(alias));
                add(Repr.str(alias), parser);
            }
        }
        if (helped[0]) {
            String title = shown.isEmpty() ? name : name + " (" + String.join(", ", shown) + ")";
            PyDict<String, Object> line = new PyDict<>();
            line.put("help", taken[0]);
            line.put("metavar", title);
            lines.add(new Argument(List.of(name), line, null));
        }
        return parser;
    }

    @SuppressWarnings("unchecked")
    private void add(String name, ArgumentParser parser) {
        parsers.put(name, parser);
        ((PyList<Object>) choices).add(name);
    }
}
