package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.program.ClassSymbol;
import dev.kakehashi.emitter.program.FunctionSymbol;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Lattice;
import dev.kakehashi.emitter.type.Type;

import java.util.List;

/// What happens to attributes whose owner is not known: it may happen to the fields and methods of
/// this name in every class of the program.
final class NamedAttributes {
    private final Inference inference;

    NamedAttributes(Inference inference) {
        this.inference = inference;
    }

    /// What is read is lost sight of.
    void read(String name) {
        for (ClassSymbol symbol : inference.program.classes()) {
            Cell field = symbol.fields().get(name);
            if (field != null) {
                Lattice.escape(field.type());
            }
            FunctionSymbol method = symbol.methods().get(name);
            if (method != null && method.form() != FunctionSymbol.Form.FUNCTION) {
                method.useAsValue();
                method.escape();
            }
        }
    }

    /// What is stored may be in any field of this name.
    void store(String name, Type value) {
        for (ClassSymbol symbol : inference.program.classes()) {
            Cell field = symbol.fields().get(name);
            if (field != null) {
                field.join(value);
            }
        }
    }

    /// Any method of this name may get the arguments.
    void call(String name, Expression.Call node) {
        for (ClassSymbol symbol : inference.program.classes()) {
            Cell field = symbol.fields().get(name);
            if (field != null
                    && (Lattice.withoutNone(field.type()) instanceof Type.Function
                            || Lattice.withoutNone(field.type()) instanceof Type.ClassOf)) {
                Lattice.escape(field.type());
            }
            FunctionSymbol method = symbol.methods().get(name);
            if (method == null || method.form() == FunctionSymbol.Form.FUNCTION) {
                continue;
            }
            List<CallPlan.Slot> slots =
                    ArgumentBinding.bind(
                            method.javaParameters(), node.arguments(), node.keywords());
            if (slots == null || method.form() == FunctionSymbol.Form.PROPERTY) {
                method.escape();
            } else {
                inference.calls.flowInto(slots);
                Lattice.escape(inference.functions.outcome(method));
            }
        }
    }

    /// Attributes that are asked for by text.
    void reflected() {
        inference.program.reflection().read().forEach(this::read);
        if (inference.program.reflection().readsAny()) {
            for (ClassSymbol symbol : inference.program.classes()) {
                symbol.fields().keySet().forEach(this::read);
                symbol.methods().keySet().stream()
                        .filter(name -> !name.equals("__init__"))
                        .forEach(this::read);
            }
        }
    }
}
