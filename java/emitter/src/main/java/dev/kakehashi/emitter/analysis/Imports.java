package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.library.LibraryModules;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.util.Objects;

/// Imports, and the names that no one binds: builtins.
final class Imports {
    private final Inference inference;

    Imports(Inference inference) {
        this.inference = inference;
    }

    void modules(Statement.Import node, Flow flow) {
        for (Alias alias : node.names()) {
            String bound = alias.bound();
            Type type = module(alias.asName() != null ? alias.name() : bound);
            inference.statements.bind(variable(bound), type, flow);
        }
    }

    void members(Statement.ImportFrom node, Flow flow) {
        String from = absolute(node);
        for (Alias alias : node.names()) {
            if (!alias.name().equals("*")) {
                inference.statements.bind(
                        variable(alias.bound()), imported(from, alias.name()), flow);
            }
        }
    }

    private Type imported(String from, String name) {
        ModuleSymbol own = inference.program.module(from);
        ModuleSymbol below = inference.program.module(from.isEmpty() ? name : from + "." + name);
        if (below != null && (own == null || !own.scope().variables().containsKey(name))) {
            return new Type.Module(below);
        }
        if (own != null) {
            return exported(own, name);
        }
        Type whole = module(from);
        return whole instanceof Type.LibraryModule(String library)
                ? member(library, name)
                : Type.ANY;
    }

    /// What a module of the program calls by this name.
    Type exported(ModuleSymbol module, String name) {
        Variable variable = module.scope().variables().get(name);
        if (variable == null) {
            return Type.ANY;
        }
        if (variable.function() != null) {
            variable.function().useAsValue();
        }
        return variable.cell().type();
    }

    private Type module(String name) {
        ModuleSymbol own = inference.program.module(name);
        if (own != null) {
            return new Type.Module(own);
        }
        return LibraryModules.has(inference.library, name)
                ? new Type.LibraryModule(name)
                : Type.BRIDGE;
    }

    /// What a module of the library calls by this name.
    Type member(String module, String name) {
        if (isAssigned(module, name)) {
            return Type.ANY;
        }
        Type known = LibraryModules.member(inference.library, module, name);
        return known == null ? Type.ANY : known;
    }

    /// Whether the program may assign a variable of a module: `sys.stdout`.
    private boolean isAssigned(String module, String name) {
        return inference.program.reflection().isAssigned(name)
                && inference.library.constant(module, name) != null;
    }

    /// The dotted name of the module that a `from` names, dots in front resolved.
    private String absolute(Statement.ImportFrom node) {
        return ImportNames.absolute(inference.scope().module(), node);
    }

    private Variable variable(String name) {
        return Objects.requireNonNull(
                inference.scope().resolve(name), () -> "An import binds " + name + ".");
    }

    /// A name that nothing binds.
    Type builtin(Expression.Name name) {
        if (inference.library.functions("builtins", name.name()).isEmpty()
                && LibraryModules.member(inference.library, "builtins", name.name()) == null) {
            return switch (name.name()) {
                case "__name__", "__file__" -> Type.STR;
                default -> Type.ANY;
            };
        }
        return new Type.LibraryMember("builtins", name.name());
    }
}
