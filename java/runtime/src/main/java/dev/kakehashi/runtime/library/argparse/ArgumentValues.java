package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.value.PyList;

import java.util.ArrayList;
import java.util.List;

/// Makes values of the texts of arguments.
final class ArgumentValues {

    Object of(Argument argument, List<String> given) {
        List<String> texts = new ArrayList<>(given);
        if (!"A...".equals(argument.nargs) && !"...".equals(argument.nargs)) {
            texts.remove("--");
        }
        if (texts.isEmpty() && "?".equals(argument.nargs)) {
            Object value = argument.isOption() ? argument.constant : argument.standard;
            return value instanceof String text
                    ? checked(argument, converted(argument, text))
                    : value;
        }
        if (texts.isEmpty() && "*".equals(argument.nargs) && !argument.isOption()) {
            return argument.standard != null ? argument.standard : new PyList<>();
        }
        if (texts.size() == 1 && (argument.nargs == null || "?".equals(argument.nargs))) {
            return checked(argument, converted(argument, texts.get(0)));
        }
        PyList<Object> values = new PyList<>();
        for (String text : texts) {
            values.add(converted(argument, text));
        }
        if ("A...".equals(argument.nargs)) {
            checked(argument, values.get(0));
        } else if (!"...".equals(argument.nargs)) {
            values.forEach(value -> checked(argument, value));
        }
        return values;
    }

    Object converted(Argument argument, String text) {
        if (argument.type == null) {
            return text;
        }
        try {
            return Operator.call(argument.type, text);
        } catch (ArgumentTypeError wrong) {
            throw new ArgumentError(argument, Repr.str(wrong));
        } catch (TypeError | ValueError wrong) {
            Object name = Attributes.get(argument.type, "__name__", Repr.of(argument.type));
            throw new ArgumentError(
                    argument, "invalid " + Repr.str(name) + " value: " + Repr.of(text));
        }
    }

    private Object checked(Argument argument, Object value) {
        if (argument.choices != null && !Operator.contains(argument.choices, value)) {
            List<String> all = new ArrayList<>();
            Iteration.of(argument.choices).forEach(choice -> all.add(Repr.of(choice)));
            throw new ArgumentError(
                    argument,
                    "invalid choice: "
                            + Repr.of(value)
                            + " (choose from "
                            + String.join(", ", all)
                            + ")");
        }
        return value;
    }
}
