// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import java.util.List;
import java.util.Optional;

/// The cells that are refused; all others work.
final class Refusals {
    static final List<Refusal> ALL = List.of();

    private Refusals() {}

    /// {@return how this cell is refused, if it is}
    static Optional<Refusal> of(Operation operation, Sample sample) {
        return ALL.stream().filter(refusal -> refusal.covers(operation, sample)).findFirst();
    }
}
