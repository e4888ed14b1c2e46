// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.ipc;

import dev.kakehashi.arrow.internal.ArrowLayout;

import java.util.List;

/// A field of an IPC schema.
///
/// @param name the name
/// @param layout the layout
/// @param dictionaryId what the dictionary of the field goes by, or -1 when it has none
/// @param children the fields inside; those of the dictionary's values when there is one
record IpcField(String name, ArrowLayout layout, long dictionaryId, List<IpcField> children) {
    static final long NO_DICTIONARY = -1;

    /// {@return the field of the values of this field's dictionary}
    IpcField values() {
        ArrowLayout values = layout.dictionary();
        if (values == null) {
            throw new IllegalStateException("The field " + name + " has no dictionary");
        }
        return new IpcField(name, values, NO_DICTIONARY, children);
    }
}
