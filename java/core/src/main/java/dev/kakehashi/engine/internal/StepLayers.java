// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.engine.QueryProgress.Step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Puts steps into layers: each below all that read from it.
///
/// @param roots the steps that no other reads
/// @param layers the steps of each layer from the top, from left to right
record StepLayers(List<Integer> roots, List<List<Integer>> layers) {
    static StepLayers of(List<Step> steps) {
        int[] readers = new int[steps.size()];
        for (Step step : steps) {
            step.inputs().forEach(input -> readers[input]++);
        }
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < readers.length; i++) {
            if (readers[i] == 0) {
                roots.add(i);
            }
        }
        int[] layer = new int[steps.size()];
        int[] left = Arrays.copyOf(readers, readers.length);
        List<Integer> order = new ArrayList<>();
        Deque<Integer> ready = new ArrayDeque<>(roots);
        while (!ready.isEmpty()) {
            int step = ready.poll();
            order.add(step);
            for (int input : steps.get(step).inputs()) {
                layer[input] = Math.max(layer[input], layer[step] + 1);
                if (--left[input] == 0) {
                    ready.add(input);
                }
            }
        }
        List<List<Integer>> layers = new ArrayList<>();
        for (int step : order) {
            while (layers.size() <= layer[step]) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer[step]).add(step);
        }
        return new StepLayers(List.copyOf(roots), layers);
    }
}
