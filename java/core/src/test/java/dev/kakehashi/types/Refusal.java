// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// Cells that are refused in one way.
///
/// @param operation what does not work
/// @param samples for which values
/// @param code the code of the error, and so its class
/// @param words what the message says of the operation; `TYPE` in it stands for the type in Polars'
///   words
record Refusal(Operation operation, Predicate<Sample> samples, ErrorCode code, String words) {
    boolean covers(Operation other, Sample sample) {
        return operation == other && samples.test(sample);
    }

    /// What was thrown is this refusal, and so is what the first failure suppresses.
    void check(Sample sample, @Nullable Throwable thrown) {
        KakehashiException failure =
                assertThat(thrown).asInstanceOf(type(KakehashiException.class)).actual();
        assertThat(failure)
                .hasMessageContaining(words.replace("TYPE", PolarsWords.of(sample.type())));
        assertThat(failure.code()).isEqualTo(code);
        for (Throwable other : failure.getSuppressed()) {
            check(sample, other);
        }
    }
}
