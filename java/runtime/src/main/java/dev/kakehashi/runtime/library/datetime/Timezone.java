package dev.kakehashi.runtime.library.datetime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;

import java.math.BigInteger;

/// Python's `datetime.timezone`: a fixed offset from UTC. Immutable.
@Python("datetime.timezone")
@SuppressWarnings("MemberName")
public final class Timezone extends Tzinfo {
    /// UTC itself.
    @Python("utc")
    public static final Timezone UTC = new Timezone(Timedelta.of(0, 0, 0), (String) null);

    /// The zone that is furthest behind.
    @Python("min")
    public static final Timezone MIN = new Timezone(Timedelta.of(0, -86_340, 0), (String) null);

    /// The zone that is furthest ahead.
    @Python("max")
    public static final Timezone MAX = new Timezone(Timedelta.of(0, 86_340, 0), (String) null);

    private final Timedelta offset;
    private final String name;

    private Timezone(Timedelta offset, String name) {
        this.offset = offset;
        this.name = name;
    }

    /// @param offset less than a day
    /// @param name the name; the offset tells it where there is none
    @Python("timezone(offset, name=...)")
    public Timezone(Object offset, Object name) {
        this(checked(offset), named(name));
    }

    /// A zone that is named after its offset.
    @Python("timezone(offset, name=...)")
    public Timezone(Object offset) {
        this(checked(offset), (String) null);
    }

    private static Timedelta checked(Object offset) {
        if (!(offset instanceof Timedelta duration)) {
            throw new TypeError(
                    "timezone() argument 1 must be datetime.timedelta, not "
                            + Repr.typeName(offset));
        }
        if (duration.micros().abs().compareTo(BigInteger.valueOf(Timedelta.DAY)) >= 0) {
            throw new ValueError(
                    "offset must be a timedelta strictly between -timedelta(hours=24) and"
                            + " timedelta(hours=24), not "
                            + Repr.of(duration)
                            + ".");
        }
        return duration;
    }

    private static String named(Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new TypeError("timezone() argument 2 must be str, not " + Repr.typeName(name));
    }

    /// {@return what the zone says: see [Tzinfo]}
    @Python("utcoffset(self, dt, /)")
    public Object utcoffsetOf(Object dt) {
        return offset;
    }

    /// {@return what the zone says: see [Tzinfo]}
    @Python("tzname(self, dt, /)")
    public Object tznameOf(Object dt) {
        return name();
    }

    /// {@return what the zone says: see [Tzinfo]}
    @Python("dst(self, dt, /)")
    public Object dstOf(Object dt) {
        return null;
    }

    /// {@return what the zone says: see [Tzinfo]}
    @Python("fromutc(self, dt, /)")
    public Object fromutcOf(Object dt) {
        if (!(dt instanceof Datetime moment)) {
            throw new TypeError(
                    "fromutc: argument must be a datetime instance, not " + Repr.typeName(dt));
        }
        return moment.plus(offset);
    }

    private String name() {
        return name != null
                ? name
                : offset.micros().signum() == 0 ? "UTC" : "UTC" + shown(offset, ":");
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof Timezone that
                ? (Object) offset.micros().equals(that.offset.micros())
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __hash__() {
        return Equality.hash(offset);
    }

    @Override
    public Object __str__() {
        return name();
    }

    @Override
    public Object __repr__() {
        if (name == null && offset.micros().signum() == 0) {
            return "datetime.timezone.utc";
        }
        return "datetime.timezone("
                + Repr.of(offset)
                + (name == null ? "" : ", " + Repr.of(name))
                + ")";
    }
}
