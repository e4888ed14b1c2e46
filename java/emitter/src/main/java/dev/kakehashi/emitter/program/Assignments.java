package dev.kakehashi.emitter.program;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which variables are bound inside which nodes: loops, attempts, comprehensions. Noted while the
/// scopes are built.
@SuppressWarnings("IdentityHashMapUsage")
final class Assignments {
    private final Map<Object, Set<Variable>> inside = new IdentityHashMap<>();
    private final Deque<Set<Variable>> open = new ArrayDeque<>();

    void enter(Object node) {
        open.push(inside.computeIfAbsent(node, ignored -> new LinkedHashSet<>()));
    }

    void leave() {
        open.pop();
    }

    void note(Variable variable) {
        open.forEach(set -> set.add(variable));
    }

    Set<Variable> inside(Object node) {
        return inside.getOrDefault(node, Collections.emptySet());
    }
}
