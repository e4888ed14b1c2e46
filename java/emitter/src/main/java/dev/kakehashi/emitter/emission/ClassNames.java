package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;

import java.util.Set;

/// The Java classes of the program's modules and classes.
public final class ClassNames {
    private ClassNames() {}

    /// The Java class of a module.
    public static ClassName of(ModuleSymbol module) {
        String path = module.path();
        int dot = path.lastIndexOf('.');
        String simple = JavaNames.classOf(path.substring(dot + 1));
        if (module.scope().variables().containsKey(simple)) {
            simple += "Module";
        }
        return ClassName.get(dot < 0 ? "" : packageOf(path.substring(0, dot)), simple);
    }

    private static String packageOf(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.split("\\.", -1)) {
            name.append(name.isEmpty() ? "" : ".").append(JavaNames.of(part));
        }
        return name.toString();
    }

    /// The Java type of an instance of a class.
    public static TypeName of(ClassSymbol symbol) {
        return symbol.isJava()
                ? of(symbol.scope().module()).nestedClass(JavaNames.of(symbol.name()))
                : ClassName.OBJECT;
    }

    /// The static field of a Java class that holds the class as Python knows it.
    static final String TYPE = "TYPE";

    /// What every instance has in Java.
    private static final Set<String> INHERITED =
            Set.of("type", "call", "dictionary", "hasDictionary");

    /// The Java name of a method.
    static String method(String name) {
        return isInherited(name) ? name + "_" : JavaNames.of(name);
    }

    /// Whether every instance has a Java method of this name that is not Python's.
    static boolean isInherited(String name) {
        return INHERITED.contains(name);
    }

    /// The Java name of a field.
    static String member(String name) {
        return name.equals(TYPE) ? name + "_" : JavaNames.of(name);
    }

    /// Whether a method is one of those that the runtime calls: it takes and returns objects.
    static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__");
    }
}
