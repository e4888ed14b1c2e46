// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Lays a graph flat: everything once, after what it is made of, referred to by its position from
/// 1.
///
/// What is reached on several ways is laid down once, and so is what says the same twice: equal
/// graphs give equal arenas. The walk keeps its own stack, so that no depth is too great.
///
/// @param <T> what the graph consists of
/// @param <M> what it is written as
final class Arena<T, M extends Message> {
    private final Function<T, List<T>> parts;
    private final Function<T, M> encode;
    private final IdentityHashMap<T, Integer> positions = new IdentityHashMap<>();
    private final Map<M, Integer> known = new HashMap<>();
    private final List<M> messages = new ArrayList<>();

    /// @param parts what something is made of
    /// @param encode how it is written, when all its parts have a position
    Arena(Function<T, List<T>> parts, Function<T, M> encode) {
        this.parts = parts;
        this.encode = encode;
    }

    /// {@return the position of this, which is laid down if it is not yet}
    int add(T root) {
        Integer there = positions.get(root);
        if (there != null) {
            return there;
        }
        Deque<T> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            T top = open.peek();
            if (positions.containsKey(top)) {
                open.pop();
            } else if (!pushMissing(parts.apply(top), open)) {
                open.pop();
                positions.put(top, place(encode.apply(top)));
            }
        }
        return position(root);
    }

    /// {@return the position of something that was added}
    int position(T part) {
        return Objects.requireNonNull(positions.get(part), "a part is laid down before its user");
    }

    List<M> messages() {
        return messages;
    }

    // The first part is pushed last and so comes first.
    private boolean pushMissing(List<T> parts, Deque<T> open) {
        boolean missing = false;
        for (T part : parts.reversed()) {
            if (!positions.containsKey(part)) {
                open.push(part);
                missing = true;
            }
        }
        return missing;
    }

    private int place(M message) {
        Integer same = known.putIfAbsent(message, messages.size() + 1);
        if (same != null) {
            return same;
        }
        messages.add(message);
        return messages.size();
    }
}
