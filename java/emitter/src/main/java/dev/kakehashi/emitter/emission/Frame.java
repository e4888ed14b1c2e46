package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A Java method or lambda while it is written: its variables, the names in use, what surrounds the
/// statement at hand.
@SuppressWarnings("ArrayRecordComponent")
public final class Frame {
    private final @Nullable Frame outer;
    private final Scope scope;
    private final @Nullable FunctionSymbol function;
    private final TypeName result;
    private final Set<String> names;
    private final Set<String> released;
    private final Map<Variable, Slot> slots = new HashMap<>();
    private final Declarations declarations;
    private final Set<Variable> declared = new HashSet<>();
    final Deque<LoopExit> loops = new ArrayDeque<>();
    final Deque<String> handled = new ArrayDeque<>();
    private int count;

    /// The builders of texts that only grow in the loop at hand.
    final Map<Variable, String> builders = new HashMap<>();

    /// How many statements around the one at hand catch exceptions.
    int guards;

    /// The Java name of the generator whose code this is.
    @Nullable String generator;

    /// How `break` and `continue` leave the innermost loop.
    record LoopExit(@Nullable String label, boolean[] used) {}

    Frame(
            @Nullable Frame outer,
            Scope scope,
            @Nullable FunctionSymbol function,
            TypeName result,
            Declarations declarations) {
        this.outer = outer;
        this.scope = scope;
        this.function = function;
        this.result = result;
        this.names = outer == null ? new HashSet<>() : outer.names;
        this.released = outer == null ? new HashSet<>() : outer.released;
        this.declarations = declarations;
    }

    /// The frame around a lambda's.
    public @Nullable Frame outer() {
        return outer;
    }

    public Scope scope() {
        return scope;
    }

    public @Nullable FunctionSymbol function() {
        return function;
    }

    String generator() {
        return java.util.Objects.requireNonNull(
                generator, "A yield stands outside of a generator.");
    }

    /// The Java return type; `void` where nothing is returned.
    public TypeName result() {
        return result;
    }

    Declarations declarations() {
        return declarations;
    }

    /// A Java name that no one else here uses.
    public String name(String wanted) {
        String base = JavaNames.of(wanted);
        String name = base;
        for (int number = 2; !names.add(name); number++) {
            name = base + number;
        }
        return name;
    }

    /// A name for what is declared before code that is written already: not even a name that was
    /// released in there.
    String earlier(String wanted) {
        String base = JavaNames.of(wanted);
        String name = base;
        for (int number = 2; released.contains(name) || !names.add(name); number++) {
            name = base + number;
        }
        return name;
    }

    /// A name that can be used again when its block has ended.
    public void release(String name) {
        names.remove(name);
        released.add(name);
    }

    /// A name for something that Python does not name.
    public String temporary(String meaning) {
        return name(meaning);
    }

    int next() {
        return ++count;
    }

    void put(Variable variable, Slot slot) {
        slots.put(variable, slot);
    }

    /// The slot of a variable of this frame or one around it; null if it has none yet.
    @Nullable Slot slot(Variable variable) {
        Slot own = slots.get(variable);
        return own != null || outer == null ? own : outer.slot(variable);
    }

    boolean isDeclared(Variable variable) {
        return declared.contains(variable) || outer != null && outer.isDeclared(variable);
    }

    /// The variables of a scope that begins anew.
    void forget(Scope ended) {
        slots.keySet().removeIf(variable -> variable.scope() == ended);
        declared.removeIf(variable -> variable.scope() == ended);
    }

    /// The block that declared the variable has ended; another may declare it anew.
    void undeclare(Variable variable) {
        declared.remove(variable);
    }

    void declare(Variable variable) {
        declared.add(variable);
    }
}
