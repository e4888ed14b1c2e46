package dev.kakehashi.runtime.library.datetime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.python.value.PyTime;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.time.LocalTime;

/// Python's `datetime.time`: a time of the day, perhaps with a zone. Immutable.
@Python("datetime.time")
@SuppressWarnings("MemberName")
public final class Time extends PyInstance implements InPython {
    /// Midnight.
    @Python("min")
    public static final Time MIN = new Time(0L, 0L, 0L, 0L, null, 0L);

    /// The last microsecond of a day.
    @Python("max")
    public static final Time MAX = new Time(23L, 59L, 59L, 999_999L, null, 0L);

    /// The step between two times.
    @Python("resolution")
    public static final Timedelta RESOLUTION = Timedelta.of(0, 0, 1);

    private final int hour;
    private final int minute;
    private final int second;
    private final int microsecond;
    private final Object zone;
    private final int fold;

    /// A time of the day.
    @Python("time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)")
    public Time(
            Object hour,
            Object minute,
            Object second,
            Object microsecond,
            Object tzinfo,
            Object fold) {
        this.hour = Ranges.field(hour, "hour", 23);
        this.minute = Ranges.field(minute, "minute", 59);
        this.second = Ranges.field(second, "second", 59);
        this.microsecond = Ranges.field(microsecond, "microsecond", 999_999);
        this.zone = Ranges.zone(tzinfo);
        this.fold = Ranges.fold(fold);
    }

    /// {@return the time of a text in the format of ISO 8601}
    @Python("fromisoformat(cls, time_string, /)")
    public static Object ofIso(Object type, Object text) {
        if (!(text instanceof String given)) {
            throw new TypeError("fromisoformat: argument must be str");
        }
        return IsoText.time(given);
    }

    /// {@return the hour}
    @Python("hour")
    public long hour() {
        return hour;
    }

    /// {@return the minute}
    @Python("minute")
    public long minute() {
        return minute;
    }

    /// {@return the second}
    @Python("second")
    public long second() {
        return second;
    }

    /// {@return the microsecond}
    @Python("microsecond")
    public long microsecond() {
        return microsecond;
    }

    /// {@return the zone, or null}
    @Python("tzinfo")
    public Object tzinfo() {
        return zone;
    }

    /// {@return 1 for the second of two equal times, where clocks are turned back}
    @Python("fold")
    public long fold() {
        return fold;
    }

    /// {@return the offset from UTC, or null}
    @Python("utcoffset(self)")
    public Object utcoffset() {
        return Tzinfo.offset(zone, null);
    }

    /// {@return the name of the zone, or null}
    @Python("tzname(self)")
    public Object tzname() {
        return zone == null ? null : Attributes.call(zone, "tzname", (Object) null);
    }

    /// {@return the daylight saving time, or null}
    @Python("dst(self)")
    public Object dst() {
        return zone == null ? null : Attributes.call(zone, "dst", (Object) null);
    }

    /// {@return the time with some fields changed}
    @Python(
            "replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,"
                    + " fold=None)")
    public Time replaced(
            Object newHour,
            Object newMinute,
            Object newSecond,
            Object newMicrosecond,
            Object newZone,
            Object newFold) {
        return new Time(
                newHour == null ? (Object) hour() : newHour,
                newMinute == null ? (Object) minute() : newMinute,
                newSecond == null ? (Object) second() : newSecond,
                newMicrosecond == null ? (Object) microsecond() : newMicrosecond,
                Boolean.TRUE.equals(newZone) ? zone : newZone,
                newFold == null ? (Object) fold() : newFold);
    }

    /// {@return `12:30:00`}
    @Python("isoformat(self, timespec='auto')")
    public String isoformat(String timespec) {
        return IsoText.clock(hour, minute, second, microsecond, timespec)
                + Tzinfo.shown((Timedelta) utcoffset(), ":");
    }

    /// {@return the time in a format of C's}
    @Python("strftime(self, format)")
    public String strftime(String format) {
        return Strftime.of(this, format);
    }

    @Override
    public Object __format__(Object specification) {
        if (!(specification instanceof String format)) {
            throw new TypeError(
                    "__format__() argument 1 must be str, not " + Repr.typeName(specification));
        }
        return format.isEmpty() ? Repr.str(this) : strftime(format);
    }

    private BigInteger micros() {
        long local = ((hour * 60L + minute) * 60 + second) * Timedelta.SECOND + microsecond;
        Timedelta offset = (Timedelta) utcoffset();
        BigInteger all = BigInteger.valueOf(local);
        return offset == null ? all : all.subtract(offset.micros());
    }

    private int compared(Time other) {
        if ((utcoffset() == null) != (other.utcoffset() == null)) {
            throw new TypeError("can't compare offset-naive and offset-aware times");
        }
        return micros().compareTo(other.micros());
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof Time that
                ? (Object)
                        ((utcoffset() == null) == (that.utcoffset() == null) && compared(that) == 0)
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __lt__(Object other) {
        return other instanceof Time that ? (Object) (compared(that) < 0) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __le__(Object other) {
        return other instanceof Time that ? (Object) (compared(that) <= 0) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __gt__(Object other) {
        return other instanceof Time that ? (Object) (compared(that) > 0) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __ge__(Object other) {
        return other instanceof Time that ? (Object) (compared(that) >= 0) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __hash__() {
        return Equality.hash(PyTuple.of("time", micros().longValue()));
    }

    @Override
    public Object __repr__() {
        return type().qualifiedName()
                + "("
                + hour
                + ", "
                + minute
                + (second != 0 || microsecond != 0 ? ", " + second : "")
                + (microsecond != 0 ? ", " + microsecond : "")
                + (zone == null ? "" : ", tzinfo=" + Repr.of(zone))
                + (fold == 0 ? "" : ", fold=1")
                + ")";
    }

    @Override
    public Object __str__() {
        return isoformat("auto");
    }

    @Override
    public Object inPython() {
        Timedelta offset = (Timedelta) utcoffset();
        LocalTime time = LocalTime.of(hour, minute, second, microsecond * 1000);
        return new PyTime(time, fold, offset == null ? null : offset.totalSeconds(), null);
    }
}
