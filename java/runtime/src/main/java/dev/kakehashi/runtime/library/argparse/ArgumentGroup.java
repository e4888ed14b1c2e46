package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.List;

/// Arguments that stand together in the help, or of which only one may be given.
@Python("argparse._ArgumentGroup")
public class ArgumentGroup extends PyInstance {
    final ArgumentParser parser;
    final Object title;
    final Object description;
    final boolean exclusive;
    final boolean required;
    final List<Argument> arguments = new ArrayList<>();

    /// The group in whose part of the help these stand; null for a part of their own.
    final ArgumentGroup shownIn;

    ArgumentGroup(
            ArgumentParser parser,
            Object title,
            Object description,
            boolean exclusive,
            boolean required,
            ArgumentGroup shownIn) {
        this.parser = parser;
        this.title = title;
        this.description = description;
        this.exclusive = exclusive;
        this.required = required;
        this.shownIn = shownIn;
    }

    /// {@return a new argument of the parser}
    @Python("add_argument(self, *args, **kwargs)")
    public final Object addArgument(Object[] names, PyDict<String, Object> options) {
        Argument argument = parser.made(names, options);
        if (exclusive && argument.required) {
            throw new ValueError("mutually exclusive arguments must be optional");
        }
        arguments.add(argument);
        parser.add(argument, exclusive ? shownIn : this);
        return argument;
    }

    /// {@return a new group of which only one argument may be given}
    @Python("add_mutually_exclusive_group(self, *, required=False)")
    public final Object addExclusive(Object needed) {
        ArgumentGroup group =
                new ArgumentGroup(
                        parser,
                        null,
                        null,
                        true,
                        Operator.truth(needed),
                        exclusive ? shownIn : this);
        parser.exclusive.add(group);
        return group;
    }

    final String heading() {
        return title == null ? null : Repr.str(title);
    }
}
