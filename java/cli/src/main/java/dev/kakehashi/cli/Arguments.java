// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import org.apache.commons.cli.CommandLine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the user wrote behind the name of a command, as Java values.
///
/// Every method throws a [CommandFailure] when a value is of the wrong kind.
public final class Arguments {
    private final CommandLine line;

    Arguments(CommandLine line) {
        this.line = line;
    }

    /// {@return what is not an option}
    public List<String> operands() {
        return line.getArgList();
    }

    /// {@return whether this option is there}
    public boolean has(String option) {
        return line.hasOption(option);
    }

    /// {@return the value of an option that is there}
    public Optional<String> text(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /// {@return the values of an option that may be repeated, in order}
    public List<String> texts(String option) {
        String[] values = line.getOptionValues(option);
        return values == null ? List.of() : List.of(values);
    }

    /// {@return the value of an option that is there, a number from 0 on}
    public Optional<BigDecimal> number(String option) {
        return convert(option, "a number", BigDecimal::new)
                .map(
                        number -> {
                            if (number.signum() < 0) {
                                throw usage(option, number.toPlainString(), "a number from 0 on");
                            }
                            return number;
                        });
    }

    /// {@return the value of an option that is there, an integer from 0 on}
    public Optional<Long> count(String option) {
        return convert(option, "an integer from 0 on", Long::parseUnsignedLong)
                .map(
                        count -> {
                            if (count < 0) {
                                throw usage(
                                        option, Long.toUnsignedString(count), "a smaller integer");
                            }
                            return count;
                        });
    }

    /// {@return the value of an option, one of these names in any case}
    public <E extends Enum<E>> Optional<E> choice(String option, Class<E> names) {
        return convert(
                option,
                "one of " + choices(names),
                value -> Enum.valueOf(names, value.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /// {@return the names as a user writes them}
    public static <E extends Enum<E>> String choices(Class<E> names) {
        return Arrays.stream(names.getEnumConstants())
                .map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private <T> Optional<T> convert(String option, String wanted, Function<String, T> conversion) {
        return text(option)
                .map(
                        value -> {
                            try {
                                return conversion.apply(value);
                            } catch (IllegalArgumentException e) {
                                throw usage(option, value, wanted);
                            }
                        });
    }

    private static CommandFailure usage(String option, String value, String wanted) {
        return new CommandFailure(
                ExitCode.USAGE, "--%s takes %s, not %s".formatted(option, wanted, value));
    }
}
