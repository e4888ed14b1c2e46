// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

/// Text of a dictionary: Categorical and Enum.
final class CategoricalArray extends DictionaryArray {
    private static final int REMEMBERED = 1 << 16;

    // Categories come again and again; each is decoded once. Threads may race to do so, with equal
    // results.
    private final @Nullable String[] texts;

    CategoricalArray(ArrayData data, BufferView view) {
        super(data, view);
        this.texts = new String[(int) Math.min(dictionary.length(), REMEMBERED)];
    }

    @Override
    public @Nullable String getString(long index) {
        if (isNull(index)) {
            return null;
        }
        long key = key(index);
        if (key >= texts.length) {
            return dictionary.getString(key);
        }
        String text = texts[(int) key];
        if (text == null) {
            text = dictionary.getString(key);
            texts[(int) key] = text;
        }
        return text;
    }

    @Override
    public @Nullable Object getObject(long index) {
        return getString(index);
    }
}
