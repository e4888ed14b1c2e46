package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.analysis.ImportNames;
import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import java.lang.reflect.Field;

/// Imports, members of modules, and builtins as values.
@SuppressWarnings("BadInstanceof")
public final class ImportWriter {
    private final Emission emission;

    ImportWriter(Emission emission) {
        this.emission = emission;
    }

    void modules(Statement.Import node) {
        for (Alias alias : node.names()) {
            load(alias.name());
            String wanted = alias.asName() != null ? alias.name() : alias.bound();
            bind(
                    alias.bound(),
                    module(
                            wanted,
                            alias.asName() != null || !alias.name().contains(".")
                                    ? wanted
                                    : alias.name()));
        }
    }

    void members(Statement.ImportFrom node) {
        String from = ImportNames.absolute(emission.module, node);
        if (from.equals("__future__")) {
            return;
        }
        load(from);
        if (node.names().isEmpty()
                && emission.inference.program().module(from) == null
                && !emission.inference.library().isModule(from)) {
            // Nothing of it is used, but it is imported.
            emission.body()
                    .statement("$T.bridged($L)", RuntimeNames.MODULES, Literals.quote(from));
        }
        for (Alias alias : node.names()) {
            ModuleSymbol below =
                    emission.inference
                            .program()
                            .module(from.isEmpty() ? alias.name() : from + "." + alias.name());
            if (below != null) {
                load(below.name());
                bind(alias.bound(), Piece.of(JavaTypes.OBJECT, "$T.class", ClassNames.of(below)));
                continue;
            }
            ModuleSymbol own = emission.inference.program().module(from);
            if (own != null
                    && own.scope().variables().get(alias.name()) instanceof Variable variable) {
                bind(alias.bound(), exported(variable));
            } else if (emission.inference.library().isModule(from)) {
                bind(alias.bound(), member(from, alias.name(), node));
            } else {
                bind(
                        alias.bound(),
                        Piece.of(
                                JavaTypes.OBJECT,
                                "$T.get($T.bridged($L), $L)",
                                RuntimeNames.ATTRIBUTES,
                                RuntimeNames.MODULES,
                                Literals.quote(from),
                                Literals.quote(alias.name())));
            }
        }
    }

    /// Names that only stand for what is written directly where it is used need no variable.
    private void bind(String name, Piece value) {
        Variable variable = emission.variables.resolve(name);
        Type type = variable.cell().type();
        boolean direct =
                variable.bindings() == 1
                        && !variable.isDeleted()
                        && (type instanceof Type.LibraryModule
                                || type instanceof Type.LibraryMember
                                || type instanceof Type.Module
                                || type instanceof Type.ClassOf);
        if (!direct || emission.inference.isValueUsed(variable)) {
            emission.variables.assign(variable, value);
        }
    }

    private void load(String name) {
        ModuleSymbol own = emission.inference.program().module(name);
        if (own != null && own != emission.module) {
            emission.body().statement("$T.load()", ClassNames.of(own));
        }
    }

    private Piece module(String name, String imported) {
        ModuleSymbol own = emission.inference.program().module(name);
        if (own != null) {
            return Piece.of(JavaTypes.OBJECT, "$T.class", ClassNames.of(own));
        }
        if (emission.inference.library().isModule(name)) {
            return Piece.of(
                    JavaTypes.OBJECT, "$T.library($L)", RuntimeNames.MODULES, Literals.quote(name));
        }
        return imported.equals(name)
                ? Piece.of(
                        JavaTypes.OBJECT,
                        "$T.bridged($L)",
                        RuntimeNames.MODULES,
                        Literals.quote(name))
                : Piece.of(
                        JavaTypes.OBJECT,
                        "$T.bridged($L, $L)",
                        RuntimeNames.MODULES,
                        Literals.quote(imported),
                        Literals.quote(name));
    }

    /// What a module of the program calls by a name, as a value.
    Piece exported(Variable variable) {
        FunctionSymbol function = variable.function();
        if (function != null && function.decorators().isEmpty()) {
            function.useAsValue();
        }
        Slot slot = emission.variables.slot(variable);
        return Piece.of(slot.type(), "$L", slot.access());
    }

    /// A function, class or constant of the library, as a value.
    Piece member(String module, String name, dev.kakehashi.emitter.ast.Node node) {
        Field constant = emission.inference.library().constant(module, name);
        if (constant != null && emission.inference.program().reflection().isAssigned(name)) {
            return Piece.of(
                    JavaTypes.OBJECT,
                    "$T.get($T.library($L), $L)",
                    RuntimeNames.ATTRIBUTES,
                    RuntimeNames.MODULES,
                    Literals.quote(module),
                    Literals.quote(name));
        }
        if (constant != null) {
            return Piece.constant(
                    TypeName.get(constant.getGenericType()),
                    "$T.$N",
                    constant.getDeclaringClass(),
                    constant.getName());
        }
        return Piece.of(
                JavaTypes.OBJECT,
                "$T.member($L, $L)",
                RuntimeNames.MODULES,
                Literals.quote(module),
                Literals.quote(name));
    }

    /// The text that the module begins with, or None.
    private Piece docstring() {
        return !emission.module.tree().body().isEmpty()
                        && emission.module.tree().body().getFirst()
                                instanceof Statement.ExpressionStatement first
                        && first.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? Literals.string(text)
                : Piece.constant(JavaTypes.OBJECT, "null");
    }

    /// A name that nothing binds.
    Piece builtin(Expression.Name name) {
        if (name.name().equals("__name__")) {
            return Literals.string(emission.module.name());
        }
        if (name.name().equals("__file__")) {
            return Literals.string(emission.parsed.source().file());
        }
        if (name.name().equals("__doc__")) {
            return docstring();
        }
        if (name.name().equals("NotImplemented")) {
            return Piece.constant(
                    JavaTypes.OBJECT,
                    "$T.NOT_IMPLEMENTED",
                    ClassName.get("dev.kakehashi.runtime", "NotImplementedType"));
        }
        if (name.name().equals("Ellipsis")) {
            return Piece.constant(JavaTypes.OBJECT, "$T.ELLIPSIS", RuntimeNames.ELLIPSIS);
        }
        return Piece.of(
                JavaTypes.OBJECT,
                "$T.builtin($L)",
                RuntimeNames.MODULES,
                Literals.quote(name.name()));
    }
}
