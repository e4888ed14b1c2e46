package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What is known of the variables at one point of a function, beyond what always holds: whether
/// they are bound, and what type their value has on the paths that lead here.
public final class Flow {
    /// Whether a name has a value.
    enum Bound {
        NO,
        MAYBE,
        YES
    }

    /// @param type null where no more is known than the variable's own type
    private record Known(@Nullable Type type, Bound bound) {}

    private static final Known NOTHING = new Known(null, Bound.NO);

    private final Map<Variable, Known> known;
    private boolean reachable;

    Flow() {
        this(new HashMap<>(), true);
    }

    private Flow(Map<Variable, Known> known, boolean reachable) {
        this.known = known;
        this.reachable = reachable;
    }

    Flow copy() {
        return new Flow(new HashMap<>(known), reachable);
    }

    boolean isReachable() {
        return reachable;
    }

    /// Nothing runs after this point on this path.
    void end() {
        reachable = false;
    }

    Bound bound(Variable variable) {
        return known.getOrDefault(variable, NOTHING).bound();
    }

    /// The type on this path, or null if no more is known than the variable's own.
    @Nullable Type type(Variable variable) {
        return known.getOrDefault(variable, NOTHING).type();
    }

    void bind(Variable variable, @Nullable Type type) {
        known.put(variable, new Known(type, Bound.YES));
    }

    void unbind(Variable variable) {
        known.put(variable, NOTHING);
    }

    /// The value is of this type on this path.
    void narrow(Variable variable, Type type) {
        known.put(variable, new Known(type, bound(variable)));
    }

    /// What another function may have changed is not known any more.
    void forgetAssigned(Set<Variable> assigned) {
        for (Variable variable : assigned) {
            Known before = known.getOrDefault(variable, NOTHING);
            known.put(
                    variable,
                    new Known(null, before.bound() == Bound.YES ? Bound.YES : Bound.MAYBE));
        }
    }

    /// This point can also be reached from another.
    void join(Flow other) {
        if (!other.reachable) {
            return;
        }
        if (!reachable) {
            known.clear();
            known.putAll(other.known);
            reachable = true;
            return;
        }
        for (Variable variable : other.known.keySet()) {
            known.putIfAbsent(variable, NOTHING);
        }
        known.replaceAll(
                (variable, mine) -> {
                    Known theirs = other.known.getOrDefault(variable, NOTHING);
                    Bound bound = mine.bound() == theirs.bound() ? mine.bound() : Bound.MAYBE;
                    if (mine.bound() == Bound.NO || theirs.bound() == Bound.NO) {
                        return new Known(
                                mine.bound() == Bound.NO ? theirs.type() : mine.type(), bound);
                    }
                    return new Known(joined(mine.type(), theirs.type()), bound);
                });
    }

    /// The join of what two paths know; nothing if joining would lose sight of values, as the
    /// variable itself knows better.
    private static @Nullable Type joined(@Nullable Type left, @Nullable Type right) {
        if (left == null || right == null) {
            return null;
        }
        if (left.equals(right)) {
            return left;
        }
        return Lattice.areAlike(left, right) ? Lattice.join(left, right) : null;
    }

    /// Takes over another point as it is.
    void become(Flow other) {
        known.clear();
        known.putAll(other.known);
        reachable = other.reachable;
    }
}
