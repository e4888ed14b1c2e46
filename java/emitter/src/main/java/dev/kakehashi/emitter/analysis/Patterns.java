package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.MatchCase;
import dev.kakehashi.emitter.ast.Pattern;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

/// `match` and its patterns.
final class Patterns {
    private final Inference inference;

    Patterns(Inference inference) {
        this.inference = inference;
    }

    void match(Statement.Match match, Flow flow) {
        Type subject = inference.expressions.of(match.subject(), flow);
        Lattice.escape(subject);
        Flow after = new Flow();
        after.end();
        for (MatchCase each : match.cases()) {
            Flow inside = flow.copy();
            pattern(each.pattern(), inside);
            if (each.guard() != null) {
                inference.expressions.of(each.guard(), inside);
                inference.conditions.assume(each.guard(), true, inside);
            }
            inference.statements.all(each.body(), inside);
            after.join(inside);
            if (each.guard() == null && isIrrefutable(each.pattern())) {
                flow.end();
            }
        }
        flow.join(after);
    }

    static boolean isIrrefutable(Pattern pattern) {
        return pattern instanceof Pattern.MatchAs as
                && (as.pattern() == null || isIrrefutable(as.pattern()));
    }

    private void pattern(@Nullable Pattern pattern, Flow flow) {
        switch (pattern) {
            case null -> {}
            case Pattern.MatchValue value -> inference.expressions.of(value.value(), flow);
            case Pattern.MatchSingleton ignored -> {}
            case Pattern.MatchSequence sequence ->
                    sequence.patterns().forEach(part -> pattern(part, flow));
            case Pattern.MatchMapping mapping -> {
                mapping.keys().forEach(key -> inference.expressions.of(key, flow));
                mapping.patterns().forEach(part -> pattern(part, flow));
                bind(mapping.rest(), flow);
            }
            case Pattern.MatchClass type -> {
                inference.expressions.of(type.type(), flow);
                type.patterns().forEach(part -> pattern(part, flow));
                type.keywordPatterns().forEach(part -> pattern(part, flow));
            }
            case Pattern.MatchStar star -> bind(star.name(), flow);
            case Pattern.MatchAs as -> {
                pattern(as.pattern(), flow);
                bind(as.name(), flow);
            }
            case Pattern.MatchOr or -> or.patterns().forEach(part -> pattern(part, flow));
        }
    }

    private void bind(@Nullable String name, Flow flow) {
        Variable variable = name == null ? null : inference.scope().resolve(name);
        if (variable != null) {
            inference.statements.bind(variable, Type.ANY, flow);
        }
    }
}
