package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Statement;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.ModuleSymbol;
import dev.kakehashi.emitter.program.Scope;
import dev.kakehashi.emitter.program.Variable;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/// Variables: where they live in Java, how they are declared, read and assigned.
@SuppressWarnings("ReferenceEquality")
public final class VariableWriter {
    private final Emission emission;
    private final Set<Variable> fields = new HashSet<>();

    VariableWriter(Emission emission) {
        this.emission = emission;
    }

    /// Declares the variables whose Java declaration stands before a statement.
    void declareBefore(Statement statement) {
        for (Variable variable : emission.frame().declarations().before(statement)) {
            if (isField(variable)
                    || isUnread(variable)
                    || isJavaFunction(variable)
                    || isHandlerOwn(variable)
                    || emission.frame().isDeclared(variable)) {
                continue;
            }
            declareEmpty(variable);
        }
    }

    /// A local variable that has no value yet.
    void declareEmpty(Variable variable) {
        Slot slot = local(variable);
        emission.frame().declare(variable);
        String name = nameOf(variable);
        if (slot.kind() == Slot.Kind.CELL) {
            TypeName cell = cellType(slot.type());
            emission.body()
                    .statement(
                            slot.absence() == Slot.Absence.MARK
                                    ? "$T $N = new $T<>($T.VALUE)"
                                    : "$T $N = new $T<>()",
                            slot.absence() == Slot.Absence.MARK
                                    ? new Object[] {
                                        cell, name, RuntimeNames.CELL, RuntimeNames.UNBOUND
                                    }
                                    : new Object[] {cell, name, RuntimeNames.CELL});
        } else if (slot.absence() == Slot.Absence.MARK) {
            emission.body().statement("$T $N = $T.VALUE", slot.type(), name, RuntimeNames.UNBOUND);
        } else {
            emission.body().statement("$T $N = $L", slot.type(), name, nothing(slot.type()));
        }
    }

    private static String nothing(TypeName type) {
        return type.equals(TypeName.BOOLEAN)
                ? "false"
                : type.equals(TypeName.LONG) ? "0" : type.equals(TypeName.DOUBLE) ? "0.0" : "null";
    }

    static TypeName cellType(TypeName type) {
        return ParameterizedTypeName.get(RuntimeNames.CELL, type.box());
    }

    private String nameOf(Variable variable) {
        Slot slot = Objects.requireNonNull(emission.frame().slot(variable));
        String text = slot.access().toString();
        return slot.kind() == Slot.Kind.CELL
                ? text.substring(0, text.length() - ".value".length())
                : text;
    }

    /// Whether a variable is a static field: functions of the module, or other modules, use it.
    boolean isField(Variable variable) {
        return variable.isGlobal()
                && (variable.isCaptured()
                        || variable.scope().module().isDivided()
                        || !variable.scope().module().isMain()
                        || variable.classSymbol() != null);
    }

    /// Whether nobody ever asks for the value of a function's variable: `_`, as a rule.
    boolean isUnread(Variable variable) {
        return !variable.isRead()
                && !variable.isParameter()
                && !variable.isCaptured()
                && !variable.isHandlerOnly()
                && variable.scope().kind() == Scope.Kind.FUNCTION;
    }

    /// The same of the target of an assignment.
    boolean isUnread(Expression target) {
        Variable variable =
                target instanceof Expression.Name name
                        ? emission.inference.program().variable(name)
                        : null;
        return variable != null && isUnread(variable);
    }

    /// Whether only handlers of exceptions bind the name, so that Java's own variable of the
    /// handler can be it.
    boolean isHandlerOwn(Variable variable) {
        return variable.isHandlerOnly()
                && !isField(variable)
                && !variable.isCaptured()
                && !emission.inference.mayBeUnbound(variable);
    }

    /// Whether the name only ever means a function that is a Java method and is never used as a
    /// value.
    boolean isJavaFunction(Variable variable) {
        FunctionSymbol function = variable.function();
        return function != null
                && function.isStatic()
                && function.decorators().isEmpty()
                && !function.isUsedAsValue();
    }

    /// Whether a loop's head can declare the variable: it is local to the loop, and nobody shares
    /// it.
    boolean isPlainLocal(Variable variable) {
        return !isField(variable)
                && !variable.isParameter()
                && !variable.isCaptured()
                && !emission.frame().isDeclared(variable)
                && !emission.inference.mayBeUnbound(variable)
                && (variable.scope() != emission.frame().scope()
                        || emission.frame().declarations().isAtAssignment(variable)
                                && emission.frame().declarations().isLoopTarget(variable));
    }

    /// Where the variable lives.
    Slot slot(Variable variable) {
        if (isField(variable)) {
            return field(variable);
        }
        Slot known = emission.frame().slot(variable);
        return known != null ? known : local(variable);
    }

    private Slot field(Variable variable) {
        ModuleSymbol home = variable.scope().module();
        ClassSymbol symbol = variable.classSymbol();
        if (symbol != null && symbol.isJava()) {
            return new Slot(
                    CodeBlock.of("$T.$N", ClassNames.of(symbol), ClassNames.TYPE),
                    RuntimeNames.TYPE,
                    Slot.Kind.FIELD,
                    emission.inference.mayBeUnbound(variable)
                            ? Slot.Absence.NULL
                            : Slot.Absence.NEVER);
        }
        Slot.Absence absence = absence(variable);
        TypeName type = type(variable, absence);
        String name = JavaNames.of(variable.name());
        if (home == emission.module) {
            if (fields.add(variable)) {
                FieldSpec.Builder field =
                        FieldSpec.builder(type, name)
                                .addModifiers(emission.access())
                                .addModifiers(Modifier.STATIC);
                if (absence == Slot.Absence.MARK) {
                    field.initializer("$T.VALUE", RuntimeNames.UNBOUND);
                }
                emission.moduleType.addField(field.build());
            }
            if (!emission.instances.hidesField(name)) {
                return new Slot(CodeBlock.of("$N", name), type, Slot.Kind.FIELD, absence);
            }
        }
        return new Slot(
                CodeBlock.of("$T.$N", ClassNames.of(home), name), type, Slot.Kind.FIELD, absence);
    }

    private Slot local(Variable variable) {
        Frame home = emission.frame();
        Slot known = home.slot(variable);
        if (known != null) {
            return known;
        }
        Slot.Absence absence = absence(variable);
        TypeName type = type(variable, absence);
        boolean cell = needsCell(variable, home);
        // A class body runs in the frame around it: its names must not hide those of the module.
        String name =
                home.name(
                        variable.scope().node() instanceof Statement.ClassDef owner
                                ? owner.name() + "_" + variable.name()
                                : variable.name());
        Slot slot =
                new Slot(
                        cell ? CodeBlock.of("$N.value", name) : CodeBlock.of("$N", name),
                        cell ? type.box() : type,
                        cell ? Slot.Kind.CELL : Slot.Kind.LOCAL,
                        absence);
        home.put(variable, slot);
        return slot;
    }

    private boolean needsCell(Variable variable, Frame home) {
        if (!variable.isCaptured() || variable.isGlobal() && isField(variable)) {
            return false;
        }
        if (variable.isParameter()) {
            return variable.bindings() > 1;
        }
        return variable.bindings() > 1
                || variable.isBoundInLoop()
                || !home.declarations().isAtAssignment(variable);
    }

    private Slot.Absence absence(Variable variable) {
        if (!emission.inference.mayBeUnbound(variable)) {
            return Slot.Absence.NEVER;
        }
        Type type = variable.cell().type();
        return type.mayBeNone() || type == Type.NEVER || JavaTypes.of(type).equals(JavaTypes.OBJECT)
                ? Slot.Absence.MARK
                : Slot.Absence.NULL;
    }

    private static TypeName type(Variable variable, Slot.Absence absence) {
        Type type = variable.cell().type();
        return switch (absence) {
            case NEVER -> JavaTypes.of(type);
            case NULL -> JavaTypes.boxed(type);
            case MARK -> JavaTypes.OBJECT;
        };
    }

    /// Reads a variable.
    Piece read(Expression.Name name) {
        Variable variable = emission.inference.program().variable(name);
        if (variable == null || variable.bindings() == 0) {
            return emission.imports.builtin(name);
        }
        return Coercion.to(
                access(name, variable, slot(variable)), JavaTypes.of(emission.type(name)));
    }

    /// The variable's value, with a check where it may have none.
    Piece access(Expression.Name name, Variable variable, Slot slot) {
        if (emission.inference.isUnsure(name) && slot.absence() != Slot.Absence.NEVER) {
            return Piece.of(
                    slot.type(),
                    "$T.$L($L, $L)",
                    RuntimeNames.UNBOUND,
                    check(variable, slot),
                    slot.access(),
                    Literals.quote(variable.name()));
        }
        Piece piece = Piece.of(slot.type(), "$L", slot.access());
        return variable.bindings() == 1
                        && !variable.isBoundInLoop()
                        && slot.kind() == Slot.Kind.LOCAL
                ? piece.asConstant()
                : piece;
    }

    private String check(Variable variable, Slot slot) {
        boolean own = variable.scope().frame() == emission.frame().scope().frame();
        return (variable.isGlobal() ? "global" : own ? "local" : "free")
                + (slot.absence() == Slot.Absence.NULL ? "OrNull" : "");
    }

    /// Assigns a variable; declares it where this is its declaration.
    void assign(Variable variable, Piece value) {
        if (isUnread(variable)) {
            if (!value.constant() && !SourceVersion.isName(value.code().toString())) {
                emission.body().statement("$T _ = $L", value.type(), value.code());
            }
            return;
        }
        boolean known =
                isField(variable)
                        || emission.frame().isDeclared(variable)
                        || variable.isParameter();
        Slot slot = slot(variable);
        Piece held = Coercion.to(value, slot.type());
        CodeBlock code = slot.type().equals(TypeName.LONG) ? Literals.plain(held) : held.code();
        if (known || emission.frame().slot(variable) == null) {
            emission.body().statement("$L = $L", slot.access(), code);
            return;
        }
        emission.frame().declare(variable);
        if (slot.kind() == Slot.Kind.LOCAL
                && emission.isHinted(value)
                && value.type().equals(slot.type())) {
            // What was made for this variable has its name already.
            emission.frame().release(slot.access().toString());
            emission.frame()
                    .put(
                            variable,
                            new Slot(value.code(), slot.type(), slot.kind(), slot.absence()));
            return;
        }
        if (slot.kind() == Slot.Kind.CELL) {
            emission.body()
                    .statement(
                            "$T $N = new $T<>($L)",
                            cellType(slot.type()),
                            nameOf(variable),
                            RuntimeNames.CELL,
                            code);
        } else {
            emission.body().statement("$T $L = $L", slot.type(), slot.access(), code);
        }
    }

    /// `del name`.
    void delete(Expression.Name name) {
        Variable variable = Objects.requireNonNull(emission.inference.program().variable(name));
        Slot slot = slot(variable);
        if (emission.inference.isUnsure(name) && slot.absence() != Slot.Absence.NEVER) {
            emission.body()
                    .statement(
                            "$T.$L($L, $L)",
                            RuntimeNames.UNBOUND,
                            check(variable, slot),
                            slot.access(),
                            Literals.quote(variable.name()));
        }
        forget(variable);
    }

    /// The variable has no value any more.
    void forget(Variable variable) {
        Slot slot = slot(variable);
        switch (slot.absence()) {
            case NEVER -> {}
            case NULL -> emission.body().statement("$L = null", slot.access());
            case MARK ->
                    emission.body().statement("$L = $T.VALUE", slot.access(), RuntimeNames.UNBOUND);
        }
    }

    /// The variable that a name means where the statement at hand stands.
    Variable resolve(String name) {
        return Objects.requireNonNull(
                scope().resolve(name), () -> "The name " + name + " has no variable.");
    }

    private @Nullable Scope classScope;

    private @Nullable Frame classFrame;

    /// The scope of the statement at hand: of a class body, which runs in the frame around it, the
    /// class's.
    Scope scope() {
        return classScope != null && classFrame == emission.frame()
                ? classScope
                : emission.frame().scope();
    }

    /// Writes a class body.
    void inClass(Scope scope, Runnable writing) {
        Scope outer = classScope;
        Frame outerFrame = classFrame;
        classScope = scope;
        classFrame = emission.frame();
        writing.run();
        classScope = outer;
        classFrame = outerFrame;
    }
}
