// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Python calls a Java callable.
///
/// @param call the number of this call, for the answer
/// @param callback the number of the callable
/// @param args the arguments
/// @param kwargs the arguments by name
/// @param meta what goes along
public record CallbackRequest(
        long call,
        long callback,
        List<@Nullable Object> args,
        Map<String, @Nullable Object> kwargs,
        Reply.Meta meta) {}
