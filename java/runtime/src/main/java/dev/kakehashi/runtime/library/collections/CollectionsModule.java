package dev.kakehashi.runtime.library.collections;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.util.HashSet;
import java.util.Set;

/// The module `collections`: what is no class of it.
@Python("collections")
public final class CollectionsModule {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "False",
                    "None",
                    "True",
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield");

    private CollectionsModule() {}

    /// {@return a class of tuples whose items have names}
    @Python("namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)")
    public static PyType namedtuple(
            Object name, Object fields, Object rename, Object defaults, Object module) {
        Object list =
                fields instanceof String text
                        ? java.util.Arrays.asList(text.replace(',', ' ').strip().split("\\s+"))
                        : fields;
        if (fields instanceof String text && text.replace(',', ' ').isBlank()) {
            list = java.util.List.of();
        }
        Object[] given = Iteration.toArray(list);
        String[] names = new String[given.length];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            names[i] = Repr.str(given[i]);
            boolean wrong =
                    !isName(names[i]) || names[i].startsWith("_") || seen.contains(names[i]);
            if (wrong && Operator.truth(rename)) {
                names[i] = "_" + i;
            } else if (wrong) {
                throw complaint(names[i], seen);
            }
            seen.add(names[i]);
        }
        String type = Repr.str(name);
        if (!isName(type)) {
            throw complaint(type, Set.of());
        }
        Object[] values = defaults == null ? new Object[0] : Iteration.toArray(defaults);
        if (values.length > names.length) {
            throw new TypeError("Got more default values than field names");
        }
        return NamedTupleType.of(type, module == null ? "__main__" : (String) module, names, values)
                .type();
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '_'
                        || Character.isUnicodeIdentifierStart(text.codePointAt(0)))
                && text.codePoints().skip(1).allMatch(Character::isUnicodeIdentifierPart);
    }

    private static boolean isName(String text) {
        return isIdentifier(text) && !KEYWORDS.contains(text);
    }

    private static ValueError complaint(String name, Set<String> seen) {
        if (!isIdentifier(name)) {
            return new ValueError(
                    "Type names and field names must be valid identifiers: " + Repr.of(name));
        }
        if (KEYWORDS.contains(name)) {
            return new ValueError(
                    "Type names and field names cannot be a keyword: " + Repr.of(name));
        }
        if (name.startsWith("_")) {
            return new ValueError("Field names cannot start with an underscore: " + Repr.of(name));
        }
        return new ValueError(
                "Encountered duplicate field name: " + Repr.of(seen.contains(name) ? name : ""));
    }
}
