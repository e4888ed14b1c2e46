// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import java.util.List;
import java.util.stream.Collectors;

/// A Python program cannot be translated. Each diagnostic names file, line and column, and what to
/// do.
public final class TranslationException extends KakehashiException {
    private final transient List<Diagnostic> diagnostics;

    /// @param diagnostics at least one
    public TranslationException(List<Diagnostic> diagnostics) {
        super(
                ErrorCode.TRANSLATION,
                diagnostics.stream().map(Diagnostic::text).collect(Collectors.joining("\n")),
                ErrorDetail.NONE,
                null);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /// {@return what is the matter, in the order of the source}
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
