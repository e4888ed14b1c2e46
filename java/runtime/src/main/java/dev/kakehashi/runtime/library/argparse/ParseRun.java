package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Format;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Goes once over the arguments that a program was given.
final class ParseRun {
    private final ArgumentParser parser;
    private final List<String> given;
    private final Object result;
    private final FlagSearch search;
    private final ArgumentValues values;
    private final List<Argument> positionals = new ArrayList<>();
    private final Set<Argument> seen = new HashSet<>();
    private final Set<Argument> seenWithValue = new HashSet<>();
    private final PyList<Object> extras = new PyList<>();

    /// One letter for each argument: `O` for a flag, `A` for another, `-` for `--`.
    private final StringBuilder pattern = new StringBuilder();

    private final TreeMap<Integer, FlagSearch.Found> flagAt = new TreeMap<>();

    ParseRun(ArgumentParser parser, List<String> given, Object result) {
        this.parser = parser;
        this.given = given;
        this.result = result;
        this.search = new FlagSearch(parser);
        this.values = new ArgumentValues();
    }

    PyTuple run() {
        for (Argument argument : parser.arguments) {
            if (!argument.dest.equals(ArgparseModule.SUPPRESS)
                    && !ArgparseModule.SUPPRESS.equals(argument.standard)
                    && !Attributes.has(result, argument.dest)) {
                Attributes.set(result, argument.dest, argument.standard);
            }
            if (!argument.isOption()) {
                positionals.add(argument);
            }
        }
        parser.defaults.forEach(
                (name, value) -> {
                    if (!Attributes.has(result, name)) {
                        Attributes.set(result, name, value);
                    }
                });
        classify();
        int index = 0;
        int lastFlag = flagAt.isEmpty() ? -1 : flagAt.lastKey();
        while (index <= lastFlag) {
            int nextFlag = flagAt.ceilingKey(index);
            if (index != nextFlag) {
                int after = takePositionals(index);
                if (after > index) {
                    index = after;
                    continue;
                }
            }
            if (!flagAt.containsKey(index)) {
                given.subList(index, nextFlag).forEach(extras::add);
                index = nextFlag;
            }
            index = takeFlag(index);
        }
        int stop = takePositionals(index);
        given.subList(stop, given.size()).forEach(extras::add);
        complete();
        return PyTuple.of(result, extras);
    }

    private void classify() {
        boolean plain = false;
        for (int i = 0; i < given.size(); i++) {
            if (plain) {
                pattern.append('A');
            } else if (given.get(i).equals("--")) {
                pattern.append('-');
                plain = true;
            } else {
                FlagSearch.Found found = search.find(given.get(i));
                pattern.append(found == null ? 'A' : 'O');
                if (found != null) {
                    flagAt.put(i, found);
                }
            }
        }
    }

    private int takePositionals(int start) {
        List<Integer> counts = new ArrayList<>();
        for (int size = positionals.size(); size > 0 && counts.isEmpty(); size--) {
            StringBuilder wanted = new StringBuilder();
            positionals.subList(0, size).forEach(each -> wanted.append(ArgumentPattern.of(each)));
            Matcher matcher = Pattern.compile(wanted.toString()).matcher(pattern.substring(start));
            if (matcher.lookingAt()) {
                for (int i = 1; i <= size; i++) {
                    counts.add(matcher.group(i).length());
                }
            }
        }
        int index = start;
        for (int count : counts) {
            Argument argument = positionals.removeFirst();
            List<String> texts = given.subList(index, index + count);
            index += count;
            take(argument, texts);
        }
        return index;
    }

    private int takeFlag(int start) {
        FlagSearch.Found found = flagAt.get(start);
        Argument argument = found.argument();
        String flag = found.flag();
        String explicit = found.value();
        while (true) {
            if (argument == null) {
                extras.add(given.get(start));
                return start + 1;
            }
            if (explicit == null) {
                int from = start + 1;
                int count = count(argument, pattern.substring(from));
                take(argument, given.subList(from, from + count));
                return from + count;
            }
            int count = count(argument, "A");
            if (count == 0 && flag.length() == 2 && !explicit.isEmpty()) {
                take(argument, List.of());
                String next = "-" + explicit.charAt(0);
                Argument other = search.exact(next);
                if (other == null) {
                    throw new ArgumentError(
                            argument, "ignored explicit argument " + Repr.of(explicit));
                }
                flag = next;
                argument = other;
                explicit = explicit.length() == 1 ? null : explicit.substring(1);
                if (explicit != null && explicit.startsWith("=")) {
                    explicit = explicit.substring(1);
                }
            } else if (count == 1) {
                take(argument, List.of(explicit));
                return start + 1;
            } else {
                throw new ArgumentError(argument, "ignored explicit argument " + Repr.of(explicit));
            }
        }
    }

    private static int count(Argument argument, String rest) {
        Matcher matcher = Pattern.compile(ArgumentPattern.of(argument)).matcher(rest);
        if (!matcher.lookingAt()) {
            throw new ArgumentError(argument, ArgumentPattern.expected(argument));
        }
        return matcher.group(1).length();
    }

    private void take(Argument argument, List<String> texts) {
        seen.add(argument);
        Object value = values.of(argument, texts);
        if (!Equal.same(value, argument.standard)) {
            seenWithValue.add(argument);
            for (ArgumentGroup group : parser.exclusive) {
                if (group.arguments.contains(argument)) {
                    for (Argument other : group.arguments) {
                        if (other != argument && seenWithValue.contains(other)) {
                            throw new ArgumentError(
                                    argument, "not allowed with argument " + other.shown());
                        }
                    }
                }
            }
        }
        if (!ArgparseModule.SUPPRESS.equals(value)) {
            act(argument, value, texts);
        }
    }

    private void act(Argument argument, Object value, List<String> texts) {
        switch (argument.kind) {
            case "store" -> set(argument, value);
            case "store_true", "store_false", "store_const" -> set(argument, argument.constant);
            case "append" -> appended(argument).add(value);
            case "append_const" -> appended(argument).add(argument.constant);
            case "extend" -> appended(argument).extend(value);
            case "count" -> {
                Object before = Attributes.get(result, argument.dest, null);
                set(argument, Operator.add(before == null ? 0L : before, 1L));
            }
            case "help" -> {
                parser.printHelp(null);
                parser.exit(0L, null);
            }
            case "version" -> {
                PyDict<Object, Object> names = new PyDict<>();
                names.put("prog", parser.prog);
                Console.out().write(Format.percent(Repr.str(argument.version), names) + "\n");
                parser.exit(0L, null);
            }
            default -> command((Subparsers) argument, texts);
        }
    }

    private void command(Subparsers commands, List<String> texts) {
        String name = texts.get(0);
        if (!commands.dest.equals(ArgparseModule.SUPPRESS)) {
            set(commands, name);
        }
        ArgumentParser chosen = commands.parsers.get(name);
        PyTuple parsed =
                (PyTuple)
                        chosen.parseKnown(
                                PyTuple.of(texts.subList(1, texts.size()).toArray()), null);
        Object inner = parsed.get(0);
        ((Namespace) inner)
                .dictionary()
                .forEach((key, value) -> Attributes.set(result, key, value));
        extras.extend(parsed.get(1));
    }

    private void set(Argument argument, Object value) {
        Attributes.set(result, argument.dest, value);
    }

    private PyList<Object> appended(Argument argument) {
        Object before = Attributes.get(result, argument.dest, null);
        PyList<Object> list = before == null ? new PyList<>() : PyList.from(before);
        set(argument, list);
        return list;
    }

    private void complete() {
        List<String> missing = new ArrayList<>();
        for (Argument argument : parser.arguments) {
            if (seen.contains(argument)) {
                continue;
            }
            if (argument.required) {
                missing.add(argument.shown());
            } else if (argument.standard instanceof String text
                    && !argument.dest.equals(ArgparseModule.SUPPRESS)
                    && Attributes.has(result, argument.dest)
                    && Equal.same(Attributes.get(result, argument.dest), text)) {
                set(argument, values.converted(argument, text));
            }
        }
        if (!missing.isEmpty()) {
            parser.fail("the following arguments are required: " + String.join(", ", missing));
        }
        for (ArgumentGroup group : parser.exclusive) {
            if (group.required && group.arguments.stream().noneMatch(seenWithValue::contains)) {
                List<String> names = new ArrayList<>();
                for (Argument argument : group.arguments) {
                    if (HelpText.isShown(argument)) {
                        names.add(argument.shown());
                    }
                }
                parser.fail("one of the arguments " + String.join(" ", names) + " is required");
            }
        }
    }

    /// Identity as Python has it for what stands in an argument.
    private static final class Equal {
        @SuppressWarnings("ReferenceEquality") // Python's own `is`.
        static boolean same(Object a, Object b) {
            return a == b || dev.kakehashi.runtime.Equality.same(a, b);
        }
    }
}
