// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter;

import dev.kakehashi.emitter.analysis.ImportNames;
import dev.kakehashi.emitter.ast.Alias;
import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.ast.WithItem;
import dev.kakehashi.emitter.parse.PythonParser;
import dev.kakehashi.emitter.program.ModuleSymbol;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// `from module import *`: the names it stands for take the place of the `*`, those that the program
/// mentions somewhere. Of the program's own modules they are known from their source, of others Python
/// is asked.
final class StarImports {
    private final Map<String, ParsedProgram.Part> own = new HashMap<>();
    private final Map<String, Set<String>> exported = new HashMap<>();
    private final PythonParser parser;
    private final Predicate<String> mentioned;

    private StarImports(List<ParsedProgram.Part> parts, PythonParser parser) {
        this.parser = parser;
        parts.forEach(part -> own.put(part.name(), part));
        String text =
                String.join("\n", parts.stream().map(part -> part.parsed().source().text()).toList());
        this.mentioned = text::contains;
    }

    /// Names what each `*` stands for.
    static void resolve(List<ParsedProgram.Part> parts, PythonParser parser) {
        StarImports stars = new StarImports(parts, parser);
        for (ParsedProgram.Part part : parts) {
            stars.exports(part.name());
        }
    }

    /// The names that `*` means of a module.
    private Set<String> exports(String module) {
        Set<String> known = exported.get(module);
        if (known != null) {
            return known;
        }
        Set<String> names = new LinkedHashSet<>();
        exported.put(module, names);
        ParsedProgram.Part part = own.get(module);
        if (part == null) {
            parser.publicNames(module).stream().filter(mentioned).forEach(names::add);
            return names;
        }
        Set<String> all = new LinkedHashSet<>();
        Set<String> listed = new LinkedHashSet<>();
        boolean[] lists = new boolean[1];
        collect(part, part.parsed().module().body(), all, listed, lists);
        if (lists[0]) {
            names.addAll(listed);
        } else {
            all.stream().filter(name -> !name.startsWith("_")).forEach(names::add);
        }
        return names;
    }

    private void collect(
            ParsedProgram.Part part,
            List<Statement> body,
            Set<String> all,
            Set<String> listed,
            boolean[] lists) {
        for (Statement statement : body) {
            switch (statement) {
                case Statement.FunctionDef function -> all.add(function.name());
                case Statement.ClassDef type -> all.add(type.name());
                case Statement.Import imported ->
                        imported.names().forEach(alias -> all.add(alias.bound()));
                case Statement.ImportFrom imported -> {
                    resolve(part, imported);
                    imported.names().forEach(alias -> all.add(alias.bound()));
                }
                case Statement.Assign assign -> {
                    for (Expression target : assign.targets()) {
                        targets(target, all);
                        if (isAll(target)) {
                            lists[0] = true;
                            texts(assign.value(), listed);
                        }
                    }
                }
                case Statement.AnnAssign assign when assign.value() != null ->
                        targets(assign.target(), all);
                case Statement.AugAssign assign when isAll(assign.target()) ->
                        texts(assign.value(), listed);
                case Statement.For loop -> {
                    targets(loop.target(), all);
                    loop.blocks().forEach(block -> collect(part, block, all, listed, lists));
                }
                case Statement.With with -> {
                    for (WithItem item : with.items()) {
                        if (item.target() != null) {
                            targets(item.target(), all);
                        }
                    }
                    with.blocks().forEach(block -> collect(part, block, all, listed, lists));
                }
                default ->
                        statement
                                .blocks()
                                .forEach(block -> collect(part, block, all, listed, lists));
            }
        }
    }

    private static boolean isAll(Expression target) {
        return target instanceof Expression.Name name && name.name().equals("__all__");
    }

    private static void texts(Expression value, Set<String> listed) {
        List<Expression> elements =
                switch (value) {
                    case Expression.ListLiteral list -> list.elements();
                    case Expression.TupleLiteral tuple -> tuple.elements();
                    default -> List.of();
                };
        for (Expression element : elements) {
            if (element instanceof Expression.Constant constant
                    && constant.value() instanceof String text) {
                listed.add(text);
            }
        }
    }

    private static void targets(Expression target, Set<String> all) {
        switch (target) {
            case Expression.Name name -> all.add(name.name());
            case Expression.TupleLiteral tuple ->
                    tuple.elements().forEach(each -> targets(each, all));
            case Expression.ListLiteral list -> list.elements().forEach(each -> targets(each, all));
            case Expression.Starred starred -> targets(starred.value(), all);
            default -> {}
        }
    }

    private void resolve(ParsedProgram.Part part, Statement.ImportFrom node) {
        if (node.names().size() != 1 || !node.names().getFirst().name().equals("*")) {
            return;
        }
        ModuleSymbol here =
                new ModuleSymbol(
                        part.name(), part.path(), part.isPackage(), part.parsed().module());
        String from = ImportNames.absolute(here, node);
        Set<String> names = new HashSet<>(exports(from));
        names.remove("*");
        node.names().clear();
        names.stream()
                .sorted()
                .forEach(name -> node.names().add(new Alias(node.position(), name, null)));
    }
}
