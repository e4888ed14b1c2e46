// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal.layout;

import dev.kakehashi.DataType.DatetimeType;
import dev.kakehashi.arrow.internal.ArrayData;
import dev.kakehashi.arrow.internal.BufferView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Instants, and times without zone.
final class DatetimeArray extends CountArray {
    private final DatetimeType type;
    private final long perSecond;
    private final long nanoseconds;
    private @Nullable ZoneId zone;

    DatetimeArray(ArrayData data, BufferView view) {
        super(data, view, data.layout().format().startsWith("tss") ? 1000 : 1);
        this.type = (DatetimeType) type();
        this.perSecond = type.unit().perSecond();
        this.nanoseconds = type.unit().nanoseconds();
    }

    @Override
    public @Nullable LocalDateTime getLocalDateTime(long index) {
        if (type.zone() != null) {
            return super.getLocalDateTime(index);
        }
        if (isNull(index)) {
            return null;
        }
        long count = count(index);
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(count, perSecond),
                (int) (Math.floorMod(count, perSecond) * nanoseconds),
                ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant getInstant(long index) {
        if (type.zone() == null) {
            return super.getInstant(index);
        }
        if (isNull(index)) {
            return null;
        }
        long count = count(index);
        return Instant.ofEpochSecond(
                Math.floorDiv(count, perSecond), Math.floorMod(count, perSecond) * nanoseconds);
    }

    @Override
    public @Nullable ZonedDateTime getZonedDateTime(long index) {
        Instant instant = getInstant(index);
        return instant == null ? null : instant.atZone(zone());
    }

    @Override
    public @Nullable Object getObject(long index) {
        return type.zone() == null ? getLocalDateTime(index) : getZonedDateTime(index);
    }

    private ZoneId zone() {
        ZoneId known = zone;
        if (known == null) {
            known = type.zoneId();
            zone = known;
        }
        return known;
    }
}
