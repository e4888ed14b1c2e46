// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plan.internal;

import com.google.protobuf.Message;

import dev.kakehashi.error.ErrorDetail;
import dev.kakehashi.error.UnsupportedFeatureException;

import java.util.Collection;

/// What a newer version may have written: it is refused by name, never left out.
final class Unknown {
    private Unknown() {}

    /// Refuses fields that this version does not know, which Protobuf would drop in silence.
    /// Messages nest no deeper than they could be parsed.
    static void refuse(Message message) {
        for (int field : message.getUnknownFields().asMap().keySet()) {
            throw unsupported(
                    "field %d of %s".formatted(field, message.getDescriptorForType().getName()));
        }
        for (Object value : message.getAllFields().values()) {
            if (value instanceof Message part) {
                refuse(part);
            } else if (value instanceof Collection<?> values) {
                for (Object item : values) {
                    if (item instanceof Message part) {
                        refuse(part);
                    }
                }
            }
        }
    }

    static UnsupportedFeatureException unsupported(String what) {
        return new UnsupportedFeatureException(
                "The plan uses %s, which this version of the library does not know: upgrade it"
                        .formatted(what),
                ErrorDetail.ofFeature(what),
                null);
    }
}
