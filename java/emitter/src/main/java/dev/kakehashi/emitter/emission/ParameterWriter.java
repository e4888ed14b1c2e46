package dev.kakehashi.emitter.emission;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.program.Parameter;
import dev.kakehashi.emitter.program.Variable;

/// Parameters as variables of the Java method or lambda.
final class ParameterWriter {
    private final Emission emission;

    ParameterWriter(Emission emission) {
        this.emission = emission;
    }

    /// The Java type of a parameter.
    static TypeName type(Parameter parameter) {
        return JavaTypes.of(parameter.variable().cell().type());
    }

    /// The first parameter of a method is Java's `this`.
    static void receiver(Frame frame, FunctionSymbol function) {
        Variable self = function.parameters().getFirst().variable();
        frame.declare(self);
        frame.put(
                self,
                new Slot(
                        CodeBlock.of("this"),
                        MethodWriter.home(function),
                        Slot.Kind.LOCAL,
                        Slot.Absence.NEVER));
    }

    /// A Java lambda cannot assign the parameters of the method around it: those that change become
    /// variables of its own.
    void copies(FunctionSymbol function) {
        for (Parameter parameter : function.javaParameters()) {
            Variable variable = parameter.variable();
            Slot slot = emission.variables.slot(variable);
            if (slot.kind() == Slot.Kind.LOCAL && variable.bindings() > 1) {
                String copy = emission.frame().name(variable.name());
                emission.body().statement("$T $N = $L", slot.type(), copy, slot.access());
                emission.frame()
                        .put(
                                variable,
                                new Slot(
                                        CodeBlock.of("$N", copy),
                                        slot.type(),
                                        Slot.Kind.LOCAL,
                                        Slot.Absence.NEVER));
            }
        }
    }

    /// A parameter of a Java method; one that other functions share and that changes goes into a
    /// cell first. Gives its name.
    String parameter(Parameter parameter) {
        Variable variable = parameter.variable();
        String name = emission.frame().name(variable.name());
        emission.frame().declare(variable);
        if (isShared(variable)) {
            String cell = emission.frame().name(variable.name() + "Cell");
            cell(variable, cell, CodeBlock.of("$N", name));
        } else {
            local(variable, name);
        }
        return name;
    }

    /// A parameter that comes as an element of an array becomes a variable, or a cell.
    void unpacked(Parameter parameter, CodeBlock element) {
        Variable variable = parameter.variable();
        TypeName type = type(parameter);
        CodeBlock value = Coercion.to(Piece.of(JavaTypes.OBJECT, "$L", element), type).code();
        String name = emission.frame().name(variable.name());
        emission.frame().declare(variable);
        if (isShared(variable)) {
            cell(variable, name, value);
        } else {
            emission.body().statement("$T $N = $L", type, name, value);
            local(variable, name);
        }
    }

    private static boolean isShared(Variable variable) {
        return variable.isCaptured() && variable.bindings() > 1;
    }

    private void local(Variable variable, String name) {
        emission.frame()
                .put(
                        variable,
                        new Slot(
                                CodeBlock.of("$N", name),
                                JavaTypes.of(variable.cell().type()),
                                Slot.Kind.LOCAL,
                                Slot.Absence.NEVER));
    }

    private void cell(Variable variable, String name, CodeBlock value) {
        TypeName type = JavaTypes.of(variable.cell().type());
        emission.body()
                .statement(
                        "$T $N = new $T<>($L)",
                        VariableWriter.cellType(type),
                        name,
                        RuntimeNames.CELL,
                        value);
        emission.frame()
                .put(
                        variable,
                        new Slot(
                                CodeBlock.of("$N.value", name),
                                type.box(),
                                Slot.Kind.CELL,
                                Slot.Absence.NEVER));
    }
}
