package dev.kakehashi.runtime.library.argparse;

import dev.kakehashi.runtime.Format;
import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.library.os.OsModule;
import dev.kakehashi.runtime.library.text.TextWrapper;
import dev.kakehashi.runtime.value.PyDict;

import java.util.ArrayList;
import java.util.List;

/// Writes the help of a parser.
final class HelpText {
    private static final int MOST_HELP_POSITION = 24;
    private final ArgumentParser parser;
    private final int width;
    private final boolean rawText;
    private final boolean rawDescription;

    HelpText(ArgumentParser parser) {
        this.parser = parser;
        Object columns = OsModule.ENVIRON.get("COLUMNS");
        int found =
                columns instanceof String text && text.matches("[1-9]\\d*")
                        ? Integer.parseInt(text)
                        : 80;
        this.width = found - 2;
        this.rawText = parser.formatter.equals(ArgparseModule.RAW_TEXT);
        this.rawDescription = rawText || parser.formatter.equals(ArgparseModule.RAW_DESCRIPTION);
    }

    String usageOnly() {
        return finished(usage(parser.arguments, "usage: "));
    }

    private static String finished(String text) {
        String help = text.replaceAll("\n\n\n+", "\n\n").replaceAll("^\n+|\n+$", "");
        return help.isEmpty() ? "" : help + "\n";
    }

    /// {@return how a program with these arguments is called}
    String usage(List<Argument> arguments, String prefix) {
        String prog = Repr.str(parser.prog);
        if (parser.usage != null && !prefix.isEmpty()) {
            return prefix + named(Repr.str(parser.usage)) + "\n\n";
        }
        return prefix + new UsageLine(parser, arguments, width).text(prog, prefix) + "\n\n";
    }

    private String named(String text) {
        PyDict<Object, Object> names = new PyDict<>();
        names.put("prog", parser.prog);
        return text.contains("%(prog)") ? Format.percent(text, names) : text;
    }

    String text() {
        StringBuilder help = new StringBuilder(usage(parser.arguments, "usage: "));
        paragraph(help, parser.description, 0);
        int longest = 0;
        for (ArgumentGroup group : parser.groups) {
            for (Argument argument : group.arguments) {
                if (isShown(argument)) {
                    longest = Math.max(longest, argument.invocation().length() + 2);
                    for (Argument line : below(argument)) {
                        longest = Math.max(longest, line.invocation().length() + 4);
                    }
                }
            }
        }
        for (ArgumentGroup group : parser.groups) {
            section(help, group, longest);
        }
        paragraph(help, parser.epilog, 0);
        return finished(help.toString());
    }

    private void section(StringBuilder help, ArgumentGroup group, int longest) {
        StringBuilder body = new StringBuilder();
        paragraph(body, group.description, 2);
        for (Argument argument : group.arguments) {
            if (isShown(argument)) {
                line(body, argument, 2, longest);
                for (Argument each : below(argument)) {
                    line(body, each, 4, longest);
                }
            }
        }
        if (!body.isEmpty()) {
            String heading = group.heading();
            help.append('\n');
            if (heading != null) {
                help.append(heading).append(":\n");
            }
            help.append(body).append('\n');
        }
    }

    private static List<Argument> below(Argument argument) {
        return argument instanceof Subparsers commands ? commands.lines : List.of();
    }

    static boolean isShown(Argument argument) {
        return !ArgparseModule.SUPPRESS.equals(argument.help);
    }

    private void paragraph(StringBuilder help, Object about, int indent) {
        if (about == null || ArgparseModule.SUPPRESS.equals(about)) {
            return;
        }
        String text = named(Repr.str(about));
        String margin = " ".repeat(indent);
        if (rawDescription) {
            for (String line : text.split("(?<=\n)", -1)) {
                help.append(line.isEmpty() ? "" : margin).append(line);
            }
        } else {
            List<String> lines = new ArrayList<>();
            wrapped(text, Math.max(width - indent, 11)).forEach(line -> lines.add(margin + line));
            help.append(String.join("\n", lines));
        }
        help.append("\n\n");
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        new TextWrapper((long) width)
                .wrap(text.replaceAll("\\s+", " ").strip())
                .forEach(lines::add);
        return lines;
    }

    private void line(StringBuilder help, Argument argument, int indent, int longest) {
        int position = Math.min(longest + 2, Math.min(MOST_HELP_POSITION, Math.max(width - 20, 4)));
        int room = Math.max(width - position, 11);
        int nameRoom = position - indent - 2;
        String name = argument.invocation();
        String text = argument.help == null ? "" : expanded(argument);
        String margin = " ".repeat(indent);
        if (text.isBlank()) {
            help.append(margin).append(name).append('\n');
            return;
        }
        boolean fits = name.length() <= nameRoom;
        help.append(margin).append(name);
        help.append(fits ? " ".repeat(nameRoom - name.length() + 2) : "\n");
        List<String> lines = rawText ? text.lines().toList() : wrapped(text, room);
        for (int i = 0; i < lines.size(); i++) {
            help.append(" ".repeat(i == 0 && fits ? 0 : position))
                    .append(lines.get(i))
                    .append('\n');
        }
    }

    private String expanded(Argument argument) {
        PyDict<Object, Object> known = new PyDict<>();
        known.put("prog", parser.prog);
        known.put("default", argument.standard);
        known.put("dest", argument.dest);
        known.put("nargs", argument.nargs);
        known.put("const", argument.constant);
        known.put("required", argument.required);
        known.put("help", argument.help);
        known.put("metavar", argument.metavar);
        known.put("type", argument.type instanceof PyType type ? type.name() : argument.type);
        known.put("choices", argument.choices);
        if (argument.choices != null) {
            List<String> all = new ArrayList<>();
            Iteration.of(argument.choices).forEach(choice -> all.add(Repr.str(choice)));
            known.put("choices", String.join(", ", all));
        }
        String text = Repr.str(argument.help);
        boolean tells =
                parser.formatter.equals(ArgparseModule.WITH_DEFAULTS)
                        && !text.contains("%(default)")
                        && !ArgparseModule.SUPPRESS.equals(argument.standard)
                        && (argument.isOption()
                                || "?".equals(argument.nargs)
                                || "*".equals(argument.nargs));
        return Format.percent(tells ? text + " (default: %(default)s)" : text, known);
    }
}
