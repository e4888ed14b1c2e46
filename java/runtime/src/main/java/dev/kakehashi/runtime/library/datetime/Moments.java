package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

/// Moments on the line of time, in microseconds since 1970, and as clocks show them.
final class Moments {
    private static final BigInteger MILLION = BigInteger.valueOf(Timedelta.SECOND);
    private static final double MOST_SECONDS = 253_402_300_800.0;
    private static final double LEAST_SECONDS = -62_135_596_800.0;

    private Moments() {}

    /// {@return seconds since 1970 as an instant; a half microsecond goes to the even one}
    static Instant instant(Object timestamp) {
        if (timestamp instanceof Double number) {
            if (number.isNaN()) {
                throw new ValueError("cannot convert float NaN to integer");
            }
            if (number < LEAST_SECONDS || number >= MOST_SECONDS) {
                throw outOfRange(number);
            }
            return instant(
                    new BigDecimal(number)
                            .movePointRight(6)
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .toBigInteger());
        }
        long seconds = Arguments.whole(timestamp);
        if (seconds < LEAST_SECONDS || seconds >= MOST_SECONDS) {
            throw outOfRange((double) seconds);
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static ValueError outOfRange(double seconds) {
        long year = 1970 + (long) Math.floor(seconds / 31_556_952);
        return new ValueError("year " + year + " is out of range");
    }

    static Instant instant(BigInteger micros) {
        BigInteger seconds = Quotients.floor(micros, MILLION);
        long rest = micros.subtract(seconds.multiply(MILLION)).longValue();
        return Instant.ofEpochSecond(seconds.longValue(), rest * 1000);
    }

    /// {@return an instant as the clocks of a zone show it; the local zone, and none named, where
    /// it is null}
    static Object of(Instant instant, Object tz) {
        if (tz == null) {
            ZonedDateTime here = instant.atZone(ZoneId.systemDefault());
            boolean second =
                    !here.withEarlierOffsetAtOverlap().getOffset().equals(here.getOffset());
            return new Datetime(here.toLocalDateTime(), null, second ? 1 : 0);
        }
        return zoned(instant, tz);
    }

    /// {@return an instant in a zone; in the local one, named, where it is null}
    static Object zoned(Instant instant, Object tz) {
        if (tz == null) {
            ZonedDateTime here = instant.atZone(ZoneId.systemDefault());
            long offset = here.getOffset().getTotalSeconds();
            String name =
                    here.getZone() instanceof ZoneOffset && offset == 0
                            ? "UTC"
                            : java.util.TimeZone.getTimeZone(here.getZone())
                                    .getDisplayName(
                                            here.getZone().getRules().isDaylightSavings(instant),
                                            java.util.TimeZone.SHORT,
                                            Locale.ROOT);
            Timezone local = new Timezone(Timedelta.of(0, offset, 0), name);
            return new Datetime(here.toLocalDateTime(), local, 0);
        }
        if (!Tzinfo.isOne(tz)) {
            throw new TypeError(
                    "tzinfo argument must be None or of a tzinfo subclass, not type '"
                            + Repr.typeName(tz)
                            + "'");
        }
        Datetime utc = new Datetime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), tz, 0);
        return Attributes.call(tz, "fromutc", utc);
    }

    static BigInteger micros(LocalDateTime clock) {
        return BigInteger.valueOf(clock.toEpochSecond(ZoneOffset.UTC))
                .multiply(MILLION)
                .add(BigInteger.valueOf(clock.getNano() / 1000));
    }

    /// {@return microseconds since 1970; the clock's own where there is no zone}
    static BigInteger utcMicros(Datetime moment) {
        Timedelta offset = moment.offset();
        BigInteger local = micros(moment.moment);
        return offset == null ? local : local.subtract(offset.micros());
    }

    /// {@return microseconds since 1970 of what local clocks show}
    static BigInteger localMicros(LocalDateTime clock, int fold) {
        ZonedDateTime here = clock.atZone(ZoneId.systemDefault());
        ZonedDateTime meant = fold == 1 ? here.withLaterOffsetAtOverlap() : here;
        return BigInteger.valueOf(meant.toEpochSecond())
                .multiply(MILLION)
                .add(BigInteger.valueOf(clock.getNano() / 1000));
    }
}
