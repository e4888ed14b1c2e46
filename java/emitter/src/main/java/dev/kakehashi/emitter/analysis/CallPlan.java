package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.ast.Keyword;
import dev.kakehashi.emitter.library.BoundCall;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a call is made.
public sealed interface CallPlan {
    /// A function of the program, called by its Java name.
    record Direct(FunctionSymbol function, List<Slot> slots) implements CallPlan {}

    /// An instance of a class of the program is made.
    record Construct(ClassSymbol type, @Nullable FunctionSymbol constructor, List<Slot> slots)
            implements CallPlan {}

    /// A method of the program, found by the receiver's class: Java finds the override.
    record Method(Expression receiver, FunctionSymbol function, List<Slot> slots)
            implements CallPlan {}

    /// A method or the constructor of the base class, null where that is `object`'s: `super`.
    record Parent(@Nullable FunctionSymbol function, List<Slot> slots) implements CallPlan {}

    /// A method or function of the runtime. The receiver, if there is one, is the argument with
    /// index -1.
    record Library(BoundCall call, @Nullable Expression receiver, List<Expression> arguments)
            implements CallPlan {}

    /// A value that is called with whatever it takes.
    record Value() implements CallPlan {}

    /// A method found by name at run time.
    record Named(Expression receiver, String name) implements CallPlan {}

    /// What a parameter of a function of the program gets.
    sealed interface Slot {
        Parameter parameter();
    }

    record Given(Parameter parameter, Expression argument) implements Slot {}

    record Standard(Parameter parameter) implements Slot {}

    record Rest(Parameter parameter, List<Expression> arguments) implements Slot {}

    record Keywords(Parameter parameter, List<Keyword> arguments) implements Slot {}
}
