package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Objects of the library that hold things: a deque.
final class NativeRules {
    private NativeRules() {}

    static @Nullable Type sequence(
            Inference inference,
            Expression.Call node,
            Cell element,
            String name,
            List<Type> given) {
        return switch (name) {
            case "append", "appendleft" -> {
                given.forEach(element::join);
                yield Type.NONE;
            }
            case "extend", "extendleft" -> {
                given.forEach(type -> element.join(inference.loops.items(type)));
                yield Type.NONE;
            }
            case "pop", "popleft" -> element.type();
            default -> {
                given.forEach(element::join);
                yield null;
            }
        };
    }
}
