package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Node;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.library.LibraryIndex;
import dev.kakehashi.emitter.library.LibraryModules;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which modules of the library a program needs more of than the runtime has: they are taken from
/// Python as a whole, so that their types do not meet in two forms.
///
/// A name that an import binds is taken for the module wherever the program reads an attribute of
/// it. That can only send a module to Python that could have stayed, never change what a program
/// does.
final class NativeModules {
    /// Modules that are woven into the language: what the runtime lacks of them is taken one by
    /// one.
    private static final Set<String> WOVEN =
            Set.of(
                    "abc",
                    "asyncio",
                    "collections",
                    "collections.abc",
                    "contextlib",
                    "copy",
                    "dataclasses",
                    "enum",
                    "functools",
                    "itertools",
                    "json",
                    "math",
                    "operator",
                    "os",
                    "os.path",
                    "random",
                    "re",
                    "string",
                    "sys",
                    "time",
                    "types",
                    "typing");

    private final Program program;
    private final LibraryIndex index;
    private final ModuleSymbol module;
    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> lacking;

    private NativeModules(
            Program program, LibraryIndex index, ModuleSymbol module, Set<String> lacking) {
        this.program = program;
        this.index = index;
        this.module = module;
        this.lacking = lacking;
    }

    /// {@return the modules that lack something that the program names}
    static Set<String> lacking(Program program, LibraryIndex index) {
        Set<String> lacking = new HashSet<>();
        for (ModuleSymbol module : program.modules()) {
            NativeModules uses = new NativeModules(program, index, module, lacking);
            uses.visit(module.tree(), uses::imports);
            uses.visit(module.tree(), uses::attribute);
        }
        lacking.removeAll(WOVEN);
        return lacking;
    }

    private interface Visitor {
        void node(Node node);
    }

    private void visit(@Nullable Object value, Visitor visitor) {
        if (value instanceof List<?> list) {
            list.forEach(each -> visit(each, visitor));
        } else if (value instanceof Node node && value instanceof Record) {
            visitor.node(node);
            for (RecordComponent part : node.getClass().getRecordComponents()) {
                try {
                    visit(part.getAccessor().invoke(node), visitor);
                } catch (ReflectiveOperationException hidden) {
                    throw new IllegalStateException(hidden);
                }
            }
        }
    }

    private void imports(Node node) {
        if (node instanceof Statement.Import statement) {
            for (Alias alias : statement.names()) {
                String name = alias.asName() != null ? alias.name() : alias.bound();
                if (isLibrary(name)) {
                    imported.put(alias.bound(), name);
                }
            }
        } else if (node instanceof Statement.ImportFrom statement) {
            String from = ImportNames.absolute(module, statement);
            for (Alias alias : statement.names()) {
                if (isLibrary(from) && !alias.name().equals("*")) {
                    need(from, alias.name());
                    if (index.isModule(from + "." + alias.name())) {
                        imported.put(alias.bound(), from + "." + alias.name());
                    }
                }
            }
        }
    }

    private boolean isLibrary(String name) {
        return program.module(name) == null && index.isModule(name);
    }

    private void attribute(Node node) {
        if (node instanceof Expression.Attribute attribute) {
            String owner = moduleOf(attribute.value());
            if (owner != null) {
                need(owner, attribute.name());
            }
        }
    }

    private @Nullable String moduleOf(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return imported.get(name.name());
        }
        if (expression instanceof Expression.Attribute attribute) {
            String owner = moduleOf(attribute.value());
            String below = owner + "." + attribute.name();
            return owner != null && index.isModule(below) ? below : null;
        }
        return null;
    }

    private void need(String owner, String name) {
        Type known = LibraryModules.member(index, owner, name);
        if (known == null && !name.startsWith("__")) {
            lacking.add(owner);
        }
    }
}
