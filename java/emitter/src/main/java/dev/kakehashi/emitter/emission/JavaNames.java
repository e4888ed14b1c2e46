package dev.kakehashi.emitter.emission;

import java.util.Locale;
import java.util.Set;

import javax.lang.model.SourceVersion;

/// Python names as Java names: kept where Java allows it, with an underscore behind where it does
/// not.
public final class JavaNames {
    /// Names that Java allows, but that would hide what every class has or what emitted code uses.
    private static final Set<String> TAKEN =
            Set.of(
                    "getClass",
                    "hashCode",
                    "equals",
                    "toString",
                    "notify",
                    "notifyAll",
                    "wait",
                    "clone",
                    "finalize",
                    "String",
                    "Object",
                    "Long",
                    "Double",
                    "Boolean",
                    "Number",
                    "Override",
                    "Math",
                    "Integer",
                    "var",
                    "record",
                    "yield",
                    "sealed",
                    "permits",
                    "when",
                    "with",
                    "module",
                    "open",
                    "exports",
                    "requires",
                    "Integer_",
                    "Exception",
                    "RuntimeException",
                    "Throwable");

    private JavaNames() {}

    /// The Java name of a variable, a function or a field.
    public static String of(String name) {
        if (name.equals("_")) {
            return "unused";
        }
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_25) || TAKEN.contains(name)) {
            return name + "_";
        }
        return name.indexOf('$') >= 0 ? name.replace("$", "_") : name;
    }

    /// The Java class of a module: `word_count` becomes `WordCount`.
    public static String classOf(String module) {
        StringBuilder name = new StringBuilder();
        for (String part : module.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!part.isEmpty()) {
                name.append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            name.insert(0, "Module");
        }
        return of(name.toString());
    }
}
