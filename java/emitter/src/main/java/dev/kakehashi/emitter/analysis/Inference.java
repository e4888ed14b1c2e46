package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.library.LibraryIndex;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Program;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Infers the types of a whole program: what flows where, until nothing new flows. The families of
/// constructs hang on it and share what it holds.
@SuppressWarnings("IdentityHashMapUsage")
public final class Inference {
    private static final int MOST_PASSES = 200;

    final Program program;
    final LibraryIndex library;
    final Statements statements = new Statements(this);
    final Expressions expressions = new Expressions(this);
    final Targets targets = new Targets(this);
    final Conditions conditions = new Conditions(this);
    final Operations operations = new Operations(this);
    final Calls calls = new Calls(this);
    final Methods methods = new Methods(this);
    final Containers containers = new Containers(this);
    final Comprehensions comprehensions = new Comprehensions(this);
    final Functions functions = new Functions(this);
    final Loops loops = new Loops(this);
    final Attempts attempts = new Attempts(this);
    final Imports imports = new Imports(this);
    final Classes classes = new Classes(this);
    final Patterns patterns = new Patterns(this);
    final Tallies tallies = new Tallies(this);

    private final Map<Expression, Type> types = new IdentityHashMap<>();
    private final Map<Expression, CallPlan> plans = new IdentityHashMap<>();
    private final Map<Object, Cell> cells = new IdentityHashMap<>();
    private final Set<Expression> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Statement, Type> befores = new IdentityHashMap<>();
    private final Map<Statement, Type> afters = new IdentityHashMap<>();
    private final Set<Variable> unbound = new java.util.HashSet<>();
    private final Set<Variable> valueUsed = new java.util.HashSet<>();
    private final Set<FunctionSymbol> open = new java.util.HashSet<>();
    private final Set<Statement> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable FunctionSymbol current;
    private @Nullable ModuleSymbol module;
    dev.kakehashi.emitter.program.@Nullable Scope classScope;
    private boolean settled;

    public Inference(Program program) {
        this.program = program;
        LibraryIndex all = LibraryIndex.standard();
        this.library = all.without(NativeModules.lacking(program, all));
    }

    /// Goes over the program until nothing grows.
    public void run() {
        ClassShapes.decide(program);
        settle();
        settled = true;
        functions.seedUncalled();
        settle();
    }

    private void settle() {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            program.growth().take();
            unsure.clear();
            unbound.clear();
            open.clear();
            valueUsed.clear();
            reached.clear();
            classes.reflected();
            pass();
            if (!program.growth().take()) {
                return;
            }
        }
        throw new IllegalStateException(
                "Type inference did not come to an end in " + MOST_PASSES + " passes.");
    }

    private void pass() {
        for (ModuleSymbol module : program.modules()) {
            current = null;
            this.module = module;
            Flow flow = new Flow();
            statements.all(module.tree().body(), flow);
        }
        for (FunctionSymbol function : java.util.List.copyOf(program.functions())) {
            module = function.scope().module();
            functions.body(function);
        }
        current = null;
    }

    /// The type of an expression; Any for one that was never reached.
    public Type type(Expression expression) {
        return types.getOrDefault(expression, Type.ANY);
    }

    /// How a call is made; null for one that was never reached.
    public @Nullable CallPlan plan(Expression call) {
        return plans.get(call);
    }

    /// What calling a function of the program gives.
    public Type outcome(FunctionSymbol function) {
        return functions.outcome(function);
    }

    /// Whether a function's body can come to its end without a return.
    public boolean endsOpen(FunctionSymbol function) {
        return open.contains(function);
    }

    void open(FunctionSymbol function) {
        open.add(function);
    }

    /// Whether a manager of a `with` may swallow what its body raises.
    public boolean maySwallow(Statement.With with) {
        return Attempts.maySwallow(this, with);
    }

    /// Whether an imported name is used as a value, not only to reach what it names.
    public boolean isValueUsed(Variable variable) {
        return valueUsed.contains(variable);
    }

    /// A name that is called as a value.
    void useValue(Expression expression) {
        Variable variable =
                expression instanceof Expression.Name name ? program.variable(name) : null;
        if (variable != null) {
            valueUsed.add(variable);
        }
    }

    void useValue(Variable variable) {
        valueUsed.add(variable);
    }

    /// What a handler binds.
    public Type caught(dev.kakehashi.emitter.ast.ExceptHandler handler) {
        return attempts.caught(handler);
    }

    /// What a loop over a value of this type binds.
    public Type items(Type source) {
        return loops.items(source);
    }

    /// What the target of `+=` holds before.
    public Type before(Statement.AugAssign node) {
        return befores.getOrDefault(node, Type.ANY);
    }

    /// What it holds afterwards.
    public Type after(Statement.AugAssign node) {
        return afters.getOrDefault(node, Type.ANY);
    }

    void augmented(Statement.AugAssign node, Type before, Type after) {
        befores.put(node, before);
        afters.put(node, after);
    }

    /// Whether a variable may have no value somewhere where it is used.
    public boolean mayBeUnbound(Variable variable) {
        return unbound.contains(variable);
    }

    /// Whether a name may have no value where it is used.
    public boolean isUnsure(Expression name) {
        return unsure.contains(name);
    }

    /// Whether a statement can be reached.
    public boolean isReached(Statement statement) {
        return reached.contains(statement);
    }

    public Program program() {
        return program;
    }

    public LibraryIndex library() {
        return library;
    }

    boolean isSettled() {
        return settled;
    }

    /// The scope of the function, class or module at hand.
    dev.kakehashi.emitter.program.Scope scope() {
        if (classScope != null) {
            return classScope;
        }
        return current == null ? java.util.Objects.requireNonNull(module).scope() : current.scope();
    }

    Type record(Expression expression, Type type) {
        types.put(expression, type);
        return type;
    }

    void plan(Expression call, CallPlan plan) {
        plans.put(call, plan);
    }

    void doubt(Expression name, Variable variable) {
        unsure.add(name);
        unbound.add(variable);
    }

    void reach(Statement statement) {
        reached.add(statement);
    }

    /// The cell that belongs to a node: what a container made there holds.
    Cell cell(Object node) {
        return cells.computeIfAbsent(node, ignored -> new Cell(program.growth()));
    }

    /// A second cell of a node: what a dictionary made there holds as values.
    Cell valueCell(Object node) {
        return cell(cells.computeIfAbsent(node, ignored -> new Cell(program.growth())));
    }

    /// Whether what a variable holds is followed from statement to statement in the function at
    /// hand.
    boolean isFollowed(Variable variable) {
        return !variable.isBoundElsewhere() && isLocal(variable);
    }

    /// Whether a variable belongs to the function (or module) at hand.
    boolean isLocal(Variable variable) {
        return current == null
                ? variable.scope().frame().kind() == dev.kakehashi.emitter.program.Scope.Kind.MODULE
                : variable.scope().frame() == current.scope();
    }

    /// Parameters that take an argument each.
    static boolean takesOne(Parameter parameter) {
        return parameter.kind() != Parameter.Kind.REST
                && parameter.kind() != Parameter.Kind.KEYWORDS;
    }
}
