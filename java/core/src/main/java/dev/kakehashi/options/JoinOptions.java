// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.options;

import java.util.Optional;

/// How two frames are joined. [#DEFAULTS] are Polars'.
///
/// @param suffix what is appended to the names of right columns that the left side has too;
///   `_right` when absent
/// @param nullsEqual whether two nulls are equal
/// @param coalesce whether key columns become one; as the kind of join has it when absent
/// @param validation what must hold for the keys
/// @param maintainOrder whose order the rows keep; none when absent
public record JoinOptions(
        Optional<String> suffix,
        boolean nullsEqual,
        Optional<JoinCoalesce> coalesce,
        Optional<JoinValidation> validation,
        Optional<JoinOrder> maintainOrder) {
    /// Polars' own.
    public static final JoinOptions DEFAULTS =
            new JoinOptions(
                    Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());

    /// {@return these options with this suffix for names that both sides have}
    public JoinOptions withSuffix(String text) {
        return new JoinOptions(Optional.of(text), nullsEqual, coalesce, validation, maintainOrder);
    }

    /// {@return these options with nulls equal to each other, or to nothing}
    public JoinOptions withNullsEqual(boolean equal) {
        return new JoinOptions(suffix, equal, coalesce, validation, maintainOrder);
    }

    /// {@return these options with one column for both sides' keys, or both columns}
    public JoinOptions withCoalesce(JoinCoalesce choice) {
        return new JoinOptions(suffix, nullsEqual, Optional.of(choice), validation, maintainOrder);
    }

    /// {@return these options with an error when the keys do not keep what is promised}
    public JoinOptions withValidation(JoinValidation promise) {
        return new JoinOptions(suffix, nullsEqual, coalesce, Optional.of(promise), maintainOrder);
    }

    /// {@return these options with rows in the order of a side}
    public JoinOptions withMaintainOrder(JoinOrder order) {
        return new JoinOptions(suffix, nullsEqual, coalesce, validation, Optional.of(order));
    }
}
