package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An argument that a parser knows: Python's `argparse.Action`.
@Python("argparse.Action")
public class Argument extends PyInstance {
    private static final Set<String> KNOWN =
            Set.of(
                    "action",
                    "nargs",
                    "const",
                    "default",
                    "type",
                    "choices",
                    "required",
                    "help",
                    "metavar",
                    "dest",
                    "version");

    /// `-f` and `--file`; empty for an argument by position.
    final List<String> flags = new ArrayList<>();

    /// What is done: `store`, `store_true`, `append`, `count`, `help`, `version`, `parsers`…
    final String kind;

    /// The name of the result.
    @Python("dest")
    public String dest;

    /// How many values: None, an int, `?`, `*`, `+`, or `A...` for a command and what follows.
    @Python("nargs")
    public Object nargs;

    /// The value for a flag without one.
    @Python("const")
    public Object constant;

    /// The value where the argument is not given.
    @Python("default")
    public Object standard;

    /// What converts the text.
    @Python("type")
    public Object type;

    /// The allowed values.
    @Python("choices")
    public Object choices;

    /// Whether it must be given.
    @Python("required")
    public boolean required;

    /// What the help says.
    @Python("help")
    public Object help;

    /// What the help calls the value.
    @Python("metavar")
    public Object metavar;

    final Object version;

    Argument(List<String> names, PyDict<String, Object> given, Object parserDefault) {
        PyDict<String, Object> options = given == null ? new PyDict<>() : given;
        for (String name : options) {
            if (!KNOWN.contains(name)) {
                throw new TypeError(
                        "_StoreAction.__init__() got an unexpected keyword argument '"
                                + name
                                + "'");
            }
        }
        Object action = options.get("action");
        kind = action == null ? "store" : Repr.str(action);
        if (!Set.of(
                        "store",
                        "store_true",
                        "store_false",
                        "store_const",
                        "append",
                        "append_const",
                        "extend",
                        "count",
                        "help",
                        "version",
                        "parsers")
                .contains(kind)) {
            throw new ValueError("unknown action \"" + kind + "\"");
        }
        boolean positional =
                names.isEmpty() || (names.size() == 1 && !names.get(0).startsWith("-"));
        if (!positional) {
            flags.addAll(names);
            for (String flag : flags) {
                if (!flag.startsWith("-")) {
                    throw new ValueError(
                            "invalid option string "
                                    + Repr.of(flag)
                                    + ": must start with a character '-'");
                }
            }
        } else if (!names.isEmpty() && options.contains("dest")) {
            throw new ValueError("dest supplied twice for positional argument");
        } else if (options.contains("required")) {
            throw new TypeError("'required' is an invalid argument for positionals");
        }
        nargs = options.get("nargs");
        dest = name(positional, names, options.get("dest"));
        type = options.get("type");
        choices = options.get("choices");
        help = options.get("help");
        metavar = options.get("metavar");
        version = options.get("version");
        constant = options.get("const");
        standard = options.contains("default") ? options.get("default") : parserDefault;
        required = Operator.truth(options.get("required"));
        complete(positional, options.contains("default"), parserDefault);
    }

    private void complete(boolean positional, boolean hasDefault, Object parserDefault) {
        switch (kind) {
            case "store_true" -> {
                nargs = 0L;
                constant = true;
                standard = hasDefault ? standard : parserDefault == null ? false : parserDefault;
            }
            case "store_false" -> {
                nargs = 0L;
                constant = false;
                standard = hasDefault ? standard : parserDefault == null ? true : parserDefault;
            }
            case "store_const", "append_const", "count" -> nargs = 0L;
            case "help", "version" -> {
                nargs = 0L;
                standard = ArgparseModule.SUPPRESS;
                dest = ArgparseModule.SUPPRESS;
                if (kind.equals("version") && help == null) {
                    help = "show program's version number and exit";
                }
            }
            default -> {
                if (nargs != null && Operator.truth(Operator.eq(nargs, 0L))) {
                    throw new ValueError(
                            "nargs for store actions must be != 0; if you have nothing to store,"
                                    + " actions such as store true or store const may be more"
                                    + " appropriate");
                }
            }
        }
        if (positional && !kind.equals("parsers")) {
            required = !"?".equals(nargs) && (!"*".equals(nargs) || !hasDefault) && !isNone(nargs);
        }
    }

    private static boolean isNone(Object count) {
        return count instanceof Long number && number == 0;
    }

    private String name(boolean positional, List<String> names, Object given) {
        if (given != null) {
            return Repr.str(given);
        }
        if (positional) {
            return names.isEmpty() ? ArgparseModule.SUPPRESS : names.get(0);
        }
        String best = flags.get(0);
        for (String flag : flags) {
            if (flag.startsWith("--")) {
                best = flag;
                break;
            }
        }
        String plain = best.replaceFirst("^-+", "");
        if (plain.isEmpty()) {
            throw new ValueError("dest= is required for options like " + Repr.of(best));
        }
        return plain.replace('-', '_');
    }

    boolean isOption() {
        return !flags.isEmpty();
    }

    boolean takesNothing() {
        return nargs instanceof Long number && number == 0;
    }

    /// {@return `-f` and `--file`}
    @Python("option_strings")
    public final PyList<Object> optionStrings() {
        return PyList.from(PyTuple.of(flags.toArray()));
    }

    /// {@return what errors call it}
    final String shown() {
        if (isOption()) {
            return String.join("/", flags);
        }
        if (metavar != null && !(metavar instanceof PyTuple)) {
            return Repr.str(metavar);
        }
        if (!dest.equals(ArgparseModule.SUPPRESS)) {
            return dest;
        }
        return choices == null ? "None" : choiceList(this);
    }

    static String choiceList(Argument argument) {
        List<String> all = new ArrayList<>();
        Iteration.of(argument.choices).forEach(choice -> all.add(Repr.str(choice)));
        return "{" + String.join(",", all) + "}";
    }

    /// {@return what the help calls its values: one name, or one for each}
    private List<String> names(String otherwise) {
        if (metavar instanceof PyTuple several) {
            List<String> all = new ArrayList<>();
            several.forEach(each -> all.add(Repr.str(each)));
            return all;
        }
        return List.of(
                metavar != null
                        ? Repr.str(metavar)
                        : choices != null ? choiceList(this) : otherwise);
    }

    /// {@return how its values look in the help}
    final String values() {
        List<String> names =
                names(
                        isOption()
                                ? dest.toUpperCase(java.util.Locale.ROOT)
                                : dest.equals(ArgparseModule.SUPPRESS) ? "None" : dest);
        String first = names.get(0);
        String second = names.get(names.size() - 1);
        return switch (nargs) {
            case null -> first;
            case Long count -> {
                List<String> all = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    all.add(names.get(Math.min(i, names.size() - 1)));
                }
                yield String.join(" ", all);
            }
            default ->
                    switch (Repr.str(nargs)) {
                        case "?" -> "[" + first + "]";
                        case "*" ->
                                names.size() == 2
                                        ? "[" + first + " [" + second + " ...]]"
                                        : "[" + first + " ...]";
                        case "+" -> first + " [" + second + " ...]";
                        case "..." -> "...";
                        case "A..." -> first + " ...";
                        default -> throw new ValueError("invalid nargs value");
                    };
        };
    }

    /// {@return the name that starts its line of the help}
    final String invocation() {
        if (!isOption()) {
            return names(dest.equals(ArgparseModule.SUPPRESS) ? "None" : dest).get(0);
        }
        if (takesNothing()) {
            return String.join(", ", flags);
        }
        List<String> all = new ArrayList<>();
        flags.forEach(flag -> all.add(flag + " " + values()));
        return String.join(", ", all);
    }
}
