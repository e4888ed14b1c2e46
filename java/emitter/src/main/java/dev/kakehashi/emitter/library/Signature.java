package dev.kakehashi.emitter.library;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A Python signature as it stands in `@Python`: `split(self, sep=None, maxsplit=-1)`.
public record Signature(String name, List<Parameter> parameters) {
    /// How a parameter takes its argument.
    public enum Kind {
        POSITIONAL,
        EITHER,
        REST,
        KEYWORD,
        KEYWORDS
    }

    /// One parameter; `standard` is the Python text of its default, null if it has none.
    public record Parameter(String name, Kind kind, @Nullable String standard) {}

    /// Reads a signature; a text without parentheses is a name alone.
    public static Signature of(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Signature(text.strip(), List.of());
        }
        List<Parameter> parameters = new ArrayList<>();
        Kind kind = Kind.EITHER;
        for (String part : split(text.substring(open + 1, text.lastIndexOf(')')))) {
            if (part.equals("/")) {
                parameters.replaceAll(
                        earlier ->
                                new Parameter(earlier.name(), Kind.POSITIONAL, earlier.standard()));
            } else if (part.equals("*")) {
                kind = Kind.KEYWORD;
            } else if (part.startsWith("**")) {
                parameters.add(new Parameter(part.substring(2), Kind.KEYWORDS, null));
            } else if (part.startsWith("*")) {
                parameters.add(new Parameter(part.substring(1), Kind.REST, null));
                kind = Kind.KEYWORD;
            } else {
                int equal = part.indexOf('=');
                parameters.add(
                        equal < 0
                                ? new Parameter(part, kind, null)
                                : new Parameter(
                                        part.substring(0, equal).strip(),
                                        kind,
                                        part.substring(equal + 1).strip()));
            }
        }
        return new Signature(text.substring(0, open).strip(), List.copyOf(parameters));
    }

    public boolean hasReceiver() {
        return !parameters.isEmpty() && parameters.getFirst().name().equals("self");
    }

    /// The signature as a caller of a method sees it.
    public Signature withoutReceiver() {
        return hasReceiver() ? new Signature(name, parameters.subList(1, parameters.size())) : this;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        StringBuilder part = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (quote != 0) {
                if (c == '\\') {
                    part.append(c);
                    c = text.charAt(++index);
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }
}
