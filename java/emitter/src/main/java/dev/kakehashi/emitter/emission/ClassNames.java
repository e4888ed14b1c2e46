package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;

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
        return ClassName.OBJECT;
    }
}
