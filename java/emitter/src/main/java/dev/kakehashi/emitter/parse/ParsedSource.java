// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.parse;

import dev.kakehashi.emitter.Diagnostic;
import dev.kakehashi.emitter.Source;
import dev.kakehashi.emitter.ast.Comments;
import dev.kakehashi.emitter.ast.SourceModule;

import java.util.List;

/// A source and what the parser found in it.
///
/// @param warnings Python's own, such as of a backslash that begins no escape
public record ParsedSource(
        Source source, SourceModule module, Comments comments, List<Diagnostic> warnings) {}
