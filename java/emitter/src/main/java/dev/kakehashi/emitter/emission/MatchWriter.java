package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.MatchCase;
import dev.kakehashi.emitter.ast.Pattern;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;

import java.util.ArrayList;
import java.util.List;

/// `match`: a chain of `if` and `else`, each with the pattern of a case.
@SuppressWarnings("UnusedVariable")
public final class MatchWriter {
    private final Emission emission;

    MatchWriter(Emission emission) {
        this.emission = emission;
    }

    void match(Statement.Match node) {
        Piece subject =
                emission.hoist(
                        emission.expressions.object(node.subject()), JavaTypes.OBJECT, "subject");
        cases(node.cases(), subject.code());
    }

    private void cases(List<MatchCase> cases, CodeBlock subject) {
        MatchCase first = cases.getFirst();
        List<String> names = new ArrayList<>();
        CodeBlock test = test(first.pattern(), subject, names);
        List<MatchCase> rest = cases.subList(1, cases.size());
        if (test.isEmpty() && first.guard() == null) {
            bind(first.pattern(), subject, names, null);
            emission.statements.all(first.body());
            return;
        }
        String found = null;
        if (!names.isEmpty() && !test.isEmpty()) {
            found = emission.frame().temporary("found");
            emission.body()
                    .statement(
                            "$T[] $N = new $T[$L]",
                            JavaTypes.OBJECT,
                            found,
                            JavaTypes.OBJECT,
                            names.size());
            test = CodeBlock.of("$L.matches($L, $N)", test, subject, found);
        } else if (!test.isEmpty()) {
            test =
                    first.pattern() instanceof Pattern.MatchValue
                            ? test
                            : CodeBlock.of("$L.matches($L, null)", test, subject);
        }
        if (first.guard() == null) {
            emission.body().begin("if ($L)", test);
            bind(first.pattern(), subject, names, found);
        } else {
            String matched = emission.frame().temporary("matched");
            emission.body().statement("boolean $N = false", matched);
            emission.body().begin("if ($L)", test.isEmpty() ? CodeBlock.of("true") : test);
            bind(first.pattern(), subject, names, found);
            emission.body()
                    .statement("$N = $L", matched, emission.conditions.test(first.guard()).code());
            emission.body().end();
            emission.body().begin("if ($N)", matched);
        }
        emission.statements.all(first.body());
        if (!rest.isEmpty()) {
            emission.body().next("else");
            cases(rest, subject);
        }
        emission.body().end();
    }

    private void bind(
            Pattern pattern,
            CodeBlock subject,
            List<String> names,
            @org.jspecify.annotations.Nullable String found) {
        for (int index = 0; index < names.size(); index++) {
            Variable variable = emission.variables.resolve(names.get(index));
            CodeBlock value = found == null ? subject : CodeBlock.of("$N[$L]", found, index);
            emission.variables.assign(variable, Piece.of(JavaTypes.OBJECT, "$L", value));
        }
    }

    /// The test of a whole pattern: nothing for one that takes all, a condition for a value, else a
    /// pattern object.
    private CodeBlock test(Pattern pattern, CodeBlock subject, List<String> names) {
        return switch (pattern) {
            case Pattern.MatchAs as when as.pattern() == null -> {
                if (as.name() != null) {
                    names.add(as.name());
                }
                yield CodeBlock.of("");
            }
            case Pattern.MatchValue value ->
                    CodeBlock.of(
                            "$T.equal($L, $L)",
                            RuntimeNames.EQUALITY,
                            subject,
                            object(value.value()));
            default -> pattern(pattern, names);
        };
    }

    private CodeBlock object(Expression expression) {
        return emission.expressions.object(expression).code();
    }

    /// The pattern as an object of the runtime; captures go into slots in the order of their names.
    private CodeBlock pattern(Pattern pattern, List<String> names) {
        return switch (pattern) {
            case Pattern.MatchValue value ->
                    CodeBlock.of("$T.value($L)", RuntimeNames.PATTERNS, object(value.value()));
            case Pattern.MatchSingleton single ->
                    CodeBlock.of(
                            "$T.same($L)", RuntimeNames.PATTERNS, String.valueOf(single.value()));
            case Pattern.MatchSequence sequence -> sequence(sequence, names);
            case Pattern.MatchMapping mapping -> {
                List<CodeBlock> arguments = new ArrayList<>();
                arguments.add(
                        CodeBlock.of(
                                "$L", mapping.rest() == null ? -1 : slot(mapping.rest(), names)));
                for (int index = 0; index < mapping.keys().size(); index++) {
                    arguments.add(
                            CodeBlock.of(
                                    "$T.entry($L, $L)",
                                    RuntimeNames.PATTERNS,
                                    object(mapping.keys().get(index)),
                                    pattern(mapping.patterns().get(index), names)));
                }
                yield CodeBlock.of(
                        "$T.mapping($L)", RuntimeNames.PATTERNS, CodeBlock.join(arguments, ", "));
            }
            case Pattern.MatchClass type -> {
                List<CodeBlock> arguments = new ArrayList<>();
                arguments.add(object(type.type()));
                type.patterns().forEach(part -> arguments.add(pattern(part, names)));
                for (int index = 0; index < type.keywordNames().size(); index++) {
                    arguments.add(
                            CodeBlock.of(
                                    "$T.attribute($L, $L)",
                                    RuntimeNames.PATTERNS,
                                    Literals.quote(type.keywordNames().get(index)),
                                    pattern(type.keywordPatterns().get(index), names)));
                }
                yield CodeBlock.of(
                        "$T.type($L)", RuntimeNames.PATTERNS, CodeBlock.join(arguments, ", "));
            }
            case Pattern.MatchStar star -> capture(star.name(), names);
            case Pattern.MatchAs as when as.pattern() == null -> capture(as.name(), names);
            case Pattern.MatchAs as -> {
                CodeBlock inner = pattern(java.util.Objects.requireNonNull(as.pattern()), names);
                yield as.name() == null
                        ? inner
                        : CodeBlock.of("$L.as($L)", inner, slot(as.name(), names));
            }
            case Pattern.MatchOr or -> {
                List<CodeBlock> parts =
                        or.patterns().stream().map(part -> pattern(part, names)).toList();
                yield CodeBlock.of(
                        "$T.either($L)", RuntimeNames.PATTERNS, CodeBlock.join(parts, ", "));
            }
        };
    }

    private CodeBlock sequence(Pattern.MatchSequence sequence, List<String> names) {
        int star = -1;
        List<CodeBlock> arguments = new ArrayList<>();
        for (int index = 0; index < sequence.patterns().size(); index++) {
            Pattern part = sequence.patterns().get(index);
            star = part instanceof Pattern.MatchStar ? index : star;
            arguments.add(pattern(part, names));
        }
        arguments.addFirst(CodeBlock.of("$L", star));
        return CodeBlock.of(
                "$T.sequence($L)", RuntimeNames.PATTERNS, CodeBlock.join(arguments, ", "));
    }

    private static CodeBlock capture(
            @org.jspecify.annotations.Nullable String name, List<String> names) {
        return name == null
                ? CodeBlock.of("$T.ANY", RuntimeNames.PATTERNS)
                : CodeBlock.of("$T.capture($L)", RuntimeNames.PATTERNS, slot(name, names));
    }

    private static int slot(String name, List<String> names) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }
}
