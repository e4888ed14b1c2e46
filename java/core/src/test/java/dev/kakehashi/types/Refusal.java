// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;

import java.util.List;
import java.util.function.Predicate;

/// A cell, or several, that is refused.
///
/// @param operation what does not work
/// @param samples for which values
/// @param code the code of the error, and so its class
/// @param words what the message says: the type in Polars' words, and the operation
record Refusal(
        Operation operation, Predicate<Sample> samples, ErrorCode code, List<String> words) {
    boolean covers(Operation other, Sample sample) {
        return operation == other && samples.test(sample);
    }

    void check(Throwable thrown) {
        assertThat(thrown).isInstanceOf(KakehashiException.class).hasMessageContainingAll(
                words.toArray(String[]::new));
        assertThat(((KakehashiException) thrown).code()).isEqualTo(code);
    }
}
