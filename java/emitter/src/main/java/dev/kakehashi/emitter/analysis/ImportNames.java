package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.ModuleSymbol;

/// The names that imports mean.
public final class ImportNames {
    private ImportNames() {}

    /// The dotted name of the module that a `from` names, dots in front resolved from the module it
    /// stands in.
    public static String absolute(ModuleSymbol module, Statement.ImportFrom node) {
        String named = node.module() == null ? "" : node.module();
        if (node.level() == 0) {
            return named;
        }
        String base = module.isPackage() ? module.path() : parent(module.path());
        for (int level = 1; level < node.level(); level++) {
            base = parent(base);
        }
        return base.isEmpty() ? named : named.isEmpty() ? base : base + "." + named;
    }

    private static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
