package dev.kakehashi.emitter.analysis;

import dev.kakehashi.emitter.ast.Expression;
import dev.kakehashi.emitter.type.Cell;
import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What functions of library modules give and take in, where the Java return type does not tell.
final class LibraryRules {
    private LibraryRules() {}

    static @Nullable Type result(
            Inference inference, Expression.Call node, String module, String name) {
        List<Type> given = LibraryResults.types(inference, node);
        Type first = given.isEmpty() ? Type.NONE : given.getFirst();
        return switch (module + "." + name) {
            case "heapq.heappush" -> {
                if (first instanceof Type.ListOf(Cell element) && given.size() == 2) {
                    element.join(given.get(1));
                }
                yield Type.NONE;
            }
            case "heapq.heappop" ->
                    first instanceof Type.ListOf(Cell element) ? element.type() : null;
            case "heapq.heapify", "random.shuffle" -> Type.NONE;
            case "random.choice" -> inference.loops.items(first);
            case "copy.copy" -> first;
            default -> null;
        };
    }
}
