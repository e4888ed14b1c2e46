package dev.kakehashi.runtime.library.argparse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes how a program is called: on one line if that is short enough.
final class UsageLine {
    private static final Pattern PART =
            Pattern.compile("\\(.*?\\)+(?=\\s|$)|\\[.*?]+(?=\\s|$)|\\S+");

    private final ArgumentParser parser;
    private final List<Argument> arguments;
    private final int width;

    UsageLine(ArgumentParser parser, List<Argument> arguments, int width) {
        this.parser = parser;
        this.arguments = arguments;
        this.width = width;
    }

    String text(String prog, String prefix) {
        List<Argument> options = arguments.stream().filter(Argument::isOption).toList();
        List<Argument> positionals = arguments.stream().filter(each -> !each.isOption()).toList();
        String first = described(options);
        String second = described(positionals);
        String whole = (prog + " " + first).strip();
        whole = (whole + " " + second).strip();
        if (prefix.length() + whole.length() <= width) {
            return whole;
        }
        List<String> optionParts = parts(first);
        List<String> positionalParts = parts(second);
        List<String> lines = new ArrayList<>();
        if (prefix.length() + prog.length() <= 0.75 * width) {
            String indent = " ".repeat(prefix.length() + prog.length() + 1);
            boolean hasOptions = !optionParts.isEmpty();
            List<String> start = new ArrayList<>(List.of(prog));
            start.addAll(hasOptions ? optionParts : positionalParts);
            lines.addAll(lines(start, indent, prefix));
            if (hasOptions) {
                lines.addAll(lines(positionalParts, indent, null));
            }
        } else {
            String indent = " ".repeat(prefix.length());
            List<String> all = new ArrayList<>(optionParts);
            all.addAll(positionalParts);
            lines.addAll(lines(all, indent, null));
            if (lines.size() > 1) {
                lines.clear();
                lines.addAll(lines(optionParts, indent, null));
                lines.addAll(lines(positionalParts, indent, null));
            }
            lines.add(0, prog);
        }
        return String.join("\n", lines);
    }

    private List<String> lines(List<String> parts, String indent, String prefix) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int length = (prefix == null ? indent : prefix).length() - 1;
        for (String part : parts) {
            if (length + 1 + part.length() > width && !line.isEmpty()) {
                lines.add(indent + String.join(" ", line));
                line.clear();
                length = indent.length() - 1;
            }
            line.add(part);
            length += part.length() + 1;
        }
        if (!line.isEmpty()) {
            lines.add(indent + String.join(" ", line));
        }
        if (prefix != null) {
            lines.set(0, lines.get(0).substring(indent.length()));
        }
        return lines;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }

    private String described(List<Argument> some) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Argument argument = some.get(i);
            ArgumentGroup group = startedBy(some, i);
            if (group != null) {
                List<String> inside = new ArrayList<>();
                for (Argument each : group.arguments) {
                    if (HelpText.isShown(each)) {
                        inside.add(bare(each, true));
                    }
                }
                String joined = String.join(" | ", inside);
                if (!inside.isEmpty()) {
                    parts.add(
                            group.required
                                    ? inside.size() == 1 ? joined : "(" + joined + ")"
                                    : "[" + joined + "]");
                }
                i += group.arguments.size() - 1;
            } else if (HelpText.isShown(argument)) {
                String bare = bare(argument, false);
                parts.add(argument.isOption() && !argument.required ? "[" + bare + "]" : bare);
            }
        }
        return String.join(" ", parts);
    }

    /// The group of which only one may be given and that stands here as a whole, or null.
    private ArgumentGroup startedBy(List<Argument> some, int index) {
        for (ArgumentGroup group : parser.exclusive) {
            int size = group.arguments.size();
            if (size > 0
                    && index + size <= some.size()
                    && some.subList(index, index + size).equals(group.arguments)) {
                return group;
            }
        }
        return null;
    }

    private static String bare(Argument argument, boolean inGroup) {
        if (!argument.isOption()) {
            String values = argument.values();
            return inGroup && values.startsWith("[") && values.endsWith("]")
                    ? values.substring(1, values.length() - 1)
                    : values;
        }
        String flag = argument.flags.get(0);
        return argument.takesNothing() ? flag : flag + " " + argument.values();
    }
}
