package dev.kakehashi.runtime.binding;

import dev.kakehashi.runtime.value.PyTuple;

import java.util.ArrayList;
import java.util.List;

/// Reads a Python signature whose defaults are constants.
final class SignatureParser {
    private final String text;

    SignatureParser(String text) {
        this.text = text;
    }

    Signature parse() {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Signature(text, List.of(), true);
        }
        List<Parameter> parameters = new ArrayList<>();
        Parameter.Kind kind = Parameter.Kind.POSITIONAL_OR_KEYWORD;
        for (String part : parts(text.substring(open + 1, text.lastIndexOf(')')))) {
            if (part.equals("/")) {
                parameters.replaceAll(SignatureParser::positionalOnly);
            } else if (part.equals("*")) {
                kind = Parameter.Kind.KEYWORD_ONLY;
            } else if (part.startsWith("**")) {
                parameters.add(
                        new Parameter(part.substring(2), Parameter.Kind.VAR_KEYWORD, true, null));
            } else if (part.startsWith("*")) {
                parameters.add(
                        new Parameter(
                                part.substring(1), Parameter.Kind.VAR_POSITIONAL, true, null));
                kind = Parameter.Kind.KEYWORD_ONLY;
            } else {
                parameters.add(parameter(part, kind));
            }
        }
        return new Signature(text.substring(0, open), parameters, false);
    }

    private static Parameter positionalOnly(Parameter parameter) {
        return new Parameter(
                parameter.name(),
                Parameter.Kind.POSITIONAL_ONLY,
                parameter.hasDefault(),
                parameter.defaultValue());
    }

    private static Parameter parameter(String part, Parameter.Kind kind) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            return new Parameter(part, kind, false, null);
        }
        return new Parameter(
                part.substring(0, equals).strip(),
                kind,
                true,
                constant(part.substring(equals + 1).strip()));
    }

    private static Object constant(String text) {
        return switch (text) {
            case "None" -> null;
            case "True" -> true;
            case "False" -> false;
            case "..." -> Signature.ABSENT;
            case "()" -> PyTuple.EMPTY;
            default -> {
                char first = text.charAt(0);
                if (first == '\'' || first == '"') {
                    yield text.substring(1, text.length() - 1)
                            .replace("\\n", "\n")
                            .replace("\\t", "\t")
                            .replace("\\\\", "\\");
                }
                yield text.matches("-?\\d+")
                        ? (Object) Long.valueOf(text)
                        : (Object) Double.valueOf(text);
            }
        };
    }

    /// The parts between commas that stand in no quotes and no brackets.
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (!list.substring(from).isBlank()) {
            parts.add(list.substring(from).strip());
        }
        return parts;
    }
}
