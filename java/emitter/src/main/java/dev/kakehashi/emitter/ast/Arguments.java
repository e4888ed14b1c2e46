// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.ast;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The parameters of a function.
///
/// @param positionalOnly those before `/`
/// @param positional those that may be given by position or by name
/// @param variable `*args`
/// @param keywordOnly those after `*`
/// @param keywordDefaults one for each of `keywordOnly`; null where there is none
/// @param keywords `**kwargs`
/// @param defaults those of the last of `positionalOnly` and `positional` together
public record Arguments(
        Position position,
        List<Argument> positionalOnly,
        List<Argument> positional,
        @Nullable Argument variable,
        List<Argument> keywordOnly,
        List<@Nullable Expression> keywordDefaults,
        @Nullable Argument keywords,
        List<Expression> defaults)
        implements Node {
    /// {@return all parameters, in the order in which Python's signatures list them}
    public List<Argument> all() {
        List<Argument> all = new ArrayList<>(positionalOnly);
        all.addAll(positional);
        if (variable != null) {
            all.add(variable);
        }
        all.addAll(keywordOnly);
        if (keywords != null) {
            all.add(keywords);
        }
        return all;
    }
}
