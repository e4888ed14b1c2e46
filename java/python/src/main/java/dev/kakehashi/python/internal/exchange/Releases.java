// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Handles that Java has dropped and the worker still holds. They ride on requests.
final class Releases {
    /// What rides on one request, so that it stays well below what a pipe holds.
    private static final int MOST = 1_000;

    private final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();

    void add(String handle) {
        waiting.add(handle);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<String> take() {
        String first = waiting.poll();
        if (first == null) {
            return List.of();
        }
        List<String> taken = new ArrayList<>();
        for (String handle = first; handle != null; handle = waiting.poll()) {
            taken.add(handle);
            if (taken.size() == MOST) {
                break;
            }
        }
        return taken;
    }
}
