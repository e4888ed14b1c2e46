package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.SystemExit;
import dev.kakehashi.runtime.io.Console;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.library.os.PathText;
import dev.kakehashi.runtime.library.system.SysModule;
import dev.kakehashi.runtime.value.PyDict;
import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// Python's `argparse.ArgumentParser`: reads the arguments of a program, and explains them.
@Python("argparse.ArgumentParser")
public class ArgumentParser extends LibraryInstance {
    /// The name of the program.
    @Python("prog")
    public Object prog;

    /// How the program is called, where that is not worked out.
    @Python("usage")
    public Object usage;

    /// What the program does.
    @Python("description")
    public Object description;

    /// What the help ends with.
    @Python("epilog")
    public Object epilog;

    final String formatter;
    final Object argumentDefault;
    final boolean abbreviates;
    final boolean exits;
    final List<Argument> arguments = new ArrayList<>();
    final List<ArgumentGroup> groups = new ArrayList<>();
    final List<ArgumentGroup> exclusive = new ArrayList<>();
    final PyDict<String, Object> defaults = new PyDict<>();
    private final ArgumentGroup positionals;
    private final ArgumentGroup options;

    /// A parser.
    @Python(
            "ArgumentParser(prog=None, usage=None, description=None, epilog=None, parents=(),"
                    + " formatter_class=None, argument_default=None, add_help=True,"
                    + " allow_abbrev=True, exit_on_error=True)")
    @SuppressWarnings("this-escape")
    public ArgumentParser(
            Object prog,
            Object usage,
            Object description,
            Object epilog,
            Object parents,
            Object formatter,
            Object argumentDefault,
            Object addHelp,
            Object abbreviates,
            Object exits) {
        this.prog = prog != null ? prog : PathText.basename(SysModule.ARGV.get(0));
        this.usage = usage;
        this.description = description;
        this.epilog = epilog;
        this.formatter = formatter == null ? ArgparseModule.HELP_FORMATTER : Repr.str(formatter);
        this.argumentDefault = argumentDefault;
        this.abbreviates = Operator.truth(abbreviates);
        this.exits = Operator.truth(exits);
        positionals = group("positional arguments");
        options = group("options");
        if (Operator.truth(addHelp)) {
            PyDict<String, Object> help = new PyDict<>();
            help.put("action", "help");
            help.put("help", "show this help message and exit");
            addArgument(new Object[] {"-h", "--help"}, help);
        }
        for (Object each : Iteration.of(parents)) {
            inherit((ArgumentParser) each);
        }
    }

    private ArgumentGroup group(String title) {
        ArgumentGroup group = new ArgumentGroup(this, title, null, false, false, null);
        groups.add(group);
        return group;
    }

    private void inherit(ArgumentParser parent) {
        for (Argument argument : parent.arguments) {
            add(argument, argument.isOption() ? options : positionals);
            (argument.isOption() ? options : positionals).arguments.add(argument);
        }
        exclusive.addAll(parent.exclusive);
        defaults.update(parent.defaults);
    }

    final Argument made(Object[] names, PyDict<String, Object> given) {
        List<String> flags = new ArrayList<>();
        for (Object name : names) {
            flags.add((String) name);
        }
        Argument argument = new Argument(flags, given, argumentDefault);
        for (String flag : argument.flags) {
            for (Argument other : arguments) {
                if (other.flags.contains(flag)) {
                    throw new ArgumentError(argument, "conflicting option string: " + flag);
                }
            }
        }
        return argument;
    }

    final void add(Argument argument, ArgumentGroup shownIn) {
        arguments.add(argument);
        if (shownIn == null) {
            (argument.isOption() ? options : positionals).arguments.add(argument);
        } else if (!shownIn.arguments.contains(argument)) {
            shownIn.arguments.add(argument);
        }
    }

    /// {@return a new argument}
    @Python("add_argument(self, *args, **kwargs)")
    public final Object addArgument(Object[] names, PyDict<String, Object> given) {
        Argument argument = made(names, given);
        add(argument, null);
        return argument;
    }

    /// {@return a new group, with a part of the help of its own}
    @Python("add_argument_group(self, title=None, description=None)")
    public final Object addGroup(Object title, Object about) {
        ArgumentGroup group = new ArgumentGroup(this, title, about, false, false, null);
        groups.add(group);
        return group;
    }

    /// {@return a new group of which only one argument may be given}
    @Python("add_mutually_exclusive_group(self, *, required=False)")
    public final Object addExclusive(Object needed) {
        ArgumentGroup group =
                new ArgumentGroup(this, null, null, true, Operator.truth(needed), null);
        exclusive.add(group);
        return group;
    }

    /// {@return what takes the commands of the program}
    @Python(
            "add_subparsers(self, *, title=None, description=None, dest=None, required=False,"
                    + " help=None, metavar=None, prog=None)")
    public final Object addSubparsers(
            Object title,
            Object about,
            Object dest,
            Object needed,
            Object help,
            Object metavar,
            Object given) {
        PyDict<String, Object> settings = new PyDict<>();
        settings.put("action", "parsers");
        settings.put("dest", dest == null ? ArgparseModule.SUPPRESS : dest);
        settings.put("help", help);
        settings.put("metavar", metavar);
        List<Argument> before = arguments.stream().filter(each -> !each.isOption()).toList();
        String prefix =
                given != null ? Repr.str(given) : new HelpText(this).usage(before, "").strip();
        Subparsers subparsers = new Subparsers(prefix, settings);
        subparsers.required = Operator.truth(needed);
        ArgumentGroup shownIn = null;
        if (title != null || about != null) {
            shownIn =
                    new ArgumentGroup(
                            this, title == null ? "subcommands" : title, about, false, false, null);
            groups.add(shownIn);
        }
        add(subparsers, shownIn);
        return subparsers;
    }

    /// Sets results that no argument has, or that stand where arguments are not given.
    @Python("set_defaults(self, **kwargs)")
    public final void setDefaults(PyDict<String, Object> values) {
        values.forEach(
                (name, value) -> {
                    defaults.put(name, value);
                    for (Argument argument : arguments) {
                        if (argument.dest.equals(name)) {
                            argument.standard = value;
                        }
                    }
                });
    }

    /// {@return what stands where an argument is not given}
    @Python("get_default(self, dest)")
    public final Object getDefault(Object dest) {
        for (Argument argument : arguments) {
            if (argument.dest.equals(dest) && argument.standard != null) {
                return argument.standard;
            }
        }
        return defaults.get(dest);
    }

    /// {@return what the arguments are}
    @Python("parse_args(self, args=None, namespace=None)")
    public final Object parseArgs(Object given, Object namespace) {
        PyTuple parsed = (PyTuple) parseKnown(given, namespace);
        Object[] rest = Iteration.toArray(parsed.get(1));
        if (rest.length > 0) {
            List<String> texts = new ArrayList<>();
            for (Object each : rest) {
                texts.add(Repr.str(each));
            }
            fail("unrecognized arguments: " + String.join(" ", texts));
        }
        return parsed.get(0);
    }

    /// {@return what the arguments are, and those that are not known}
    @Python("parse_known_args(self, args=None, namespace=None)")
    public final Object parseKnown(Object given, Object namespace) {
        List<String> texts = new ArrayList<>();
        if (given == null) {
            for (int i = 1; i < SysModule.ARGV.size(); i++) {
                texts.add((String) SysModule.ARGV.get(i));
            }
        } else {
            Iteration.of(given).forEach(each -> texts.add((String) each));
        }
        Object target = namespace == null ? new Namespace(null) : namespace;
        if (!exits) {
            return new ParseRun(this, texts, target).run();
        }
        try {
            return new ParseRun(this, texts, target).run();
        } catch (ArgumentError wrong) {
            fail(Repr.str(wrong));
            return null;
        }
    }

    /// Ends by the method `error`, which a class of the program may have replaced.
    final void fail(String message) {
        Attributes.call(this, "error", message);
    }

    /// Says what is wrong, and ends the program.
    @Python("error(self, message)")
    public final void error(String message) {
        printUsage(null, true);
        exit(2L, Repr.str(prog) + ": error: " + message + "\n");
    }

    /// Ends the program.
    @Python("exit(self, status=0, message=None)")
    public final void exit(Object status, Object message) {
        if (message != null) {
            Console.err().write(Repr.str(message));
        }
        throw new SystemExit(status);
    }

    /// {@return how the program is called}
    @Python("format_usage(self)")
    public final String formatUsage() {
        return new HelpText(this).usageOnly();
    }

    /// {@return all that there is to know of the arguments}
    @Python("format_help(self)")
    public final String formatHelp() {
        return new HelpText(this).text();
    }

    /// Prints how the program is called.
    @Python("print_usage(self, file=None)")
    public final void printUsage(Object file) {
        printUsage(file, false);
    }

    private void printUsage(Object file, boolean toErrors) {
        print(formatUsage(), file, toErrors);
    }

    /// Prints all that there is to know of the arguments.
    @Python("print_help(self, file=None)")
    public final void printHelp(Object file) {
        print(formatHelp(), file, false);
    }

    private static void print(String text, Object file, boolean toErrors) {
        if (file != null) {
            Attributes.call(file, "write", text);
        } else if (toErrors) {
            Console.err().write(text);
        } else {
            Console.out().write(text);
        }
    }
}
