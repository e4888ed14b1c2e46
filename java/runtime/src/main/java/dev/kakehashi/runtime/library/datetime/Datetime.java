package dev.kakehashi.runtime.library.datetime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.python.value.PyDateTime;
import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Python's `datetime.datetime`: a day and a time, perhaps with a zone. Immutable.
@Python("datetime.datetime")
@SuppressWarnings("MemberName")
public class Datetime extends Date {
    /// The first moment.
    @Python("min")
    public static final Datetime FIRST = new Datetime(LocalDateTime.of(1, 1, 1, 0, 0), null, 0);

    /// The last moment.
    @Python("max")
    public static final Datetime LAST =
            new Datetime(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000), null, 0);

    /// The step between two moments.
    @Python("resolution")
    public static final Timedelta STEP = Timedelta.of(0, 0, 1);

    final LocalDateTime moment;
    private final Object zone;
    private final int fold;

    /// A moment.
    @Python(
            "datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,"
                    + " fold=0)")
    public Datetime(
            Object year,
            Object month,
            Object day,
            Object hour,
            Object minute,
            Object second,
            Object microsecond,
            Object tzinfo,
            Object fold) {
        this(
                Ranges.date(year, month, day)
                        .atTime(
                                Ranges.field(hour, "hour", 23),
                                Ranges.field(minute, "minute", 59),
                                Ranges.field(second, "second", 59),
                                Ranges.field(microsecond, "microsecond", 999_999) * 1000),
                Ranges.zone(tzinfo),
                Ranges.fold(fold));
    }

    Datetime(LocalDateTime moment, Object zone, int fold) {
        super(moment.toLocalDate());
        this.moment = moment;
        this.zone = zone;
        this.fold = fold;
    }

    /// {@return now, here}
    @Python("today(cls)")
    public static Object todayNow(Object type) {
        return now(type, null);
    }

    /// {@return now, here or in a zone}
    @Python("now(cls, tz=None)")
    public static Object now(Object type, Object tz) {
        return Moments.of(Instant.now().truncatedTo(ChronoUnit.MICROS), tz);
    }

    /// {@return now in UTC, without a zone}
    @Python("utcnow(cls)")
    public static Object utcnow(Object type) {
        return new Datetime(
                LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), null, 0);
    }

    /// {@return the moment of a time in seconds since 1970}
    @Python("fromtimestamp(cls, timestamp, tz=None)")
    public static Object ofTimestamp(Object type, Object timestamp, Object tz) {
        return Moments.of(Moments.instant(timestamp), tz);
    }

    /// {@return the moment in UTC of a time in seconds since 1970, without a zone}
    @Python("utcfromtimestamp(cls, timestamp, /)")
    public static Object ofUtcTimestamp(Object type, Object timestamp) {
        return new Datetime(
                LocalDateTime.ofInstant(Moments.instant(timestamp), ZoneOffset.UTC), null, 0);
    }

    /// {@return midnight of the day of an ordinal}
    @Python("fromordinal(cls, ordinal, /)")
    public static Object ofDayOrdinal(Object type, Object ordinal) {
        return new Datetime(checkedOrdinal(Arguments.whole(ordinal)).atStartOfDay(), null, 0);
    }

    /// {@return midnight of a day of ISO 8601}
    @Python("fromisocalendar(cls, year, week, day)")
    public static Object ofIsoWeek(Object type, Object year, Object week, Object day) {
        LocalDate found =
                IsoText.week(Arguments.whole(year), Arguments.whole(week), Arguments.whole(day));
        return new Datetime(found.atStartOfDay(), null, 0);
    }

    /// {@return the moment of a text in the format of ISO 8601}
    @Python("fromisoformat(cls, date_string, /)")
    public static Object ofIsoMoment(Object type, Object text) {
        if (!(text instanceof String given)) {
            throw new TypeError("fromisoformat: argument must be str");
        }
        return IsoText.moment(given);
    }

    /// {@return the moment of a text in a format of C's}
    @Python("strptime(cls, date_string, format, /)")
    public static Object strptime(Object type, Object text, Object format) {
        return Strptime.moment(text, format);
    }

    /// {@return a day and a time as one}
    @Python("combine(cls, date, time, tzinfo=True)")
    public static Object combine(Object type, Object date, Object time, Object tzinfo) {
        if (!(date instanceof Date day)) {
            throw new TypeError(
                    "combine() argument 1 must be datetime.date, not " + Repr.typeName(date));
        }
        if (!(time instanceof Time clock)) {
            throw new TypeError(
                    "combine() argument 2 must be datetime.time, not " + Repr.typeName(time));
        }
        return new Datetime(
                day.year(),
                day.month(),
                day.day(),
                clock.hour(),
                clock.minute(),
                clock.second(),
                clock.microsecond(),
                Boolean.TRUE.equals(tzinfo) ? clock.tzinfo() : tzinfo,
                clock.fold());
    }

    /// {@return the hour}
    @Python("hour")
    public final long hour() {
        return moment.getHour();
    }

    /// {@return the minute}
    @Python("minute")
    public final long minute() {
        return moment.getMinute();
    }

    /// {@return the second}
    @Python("second")
    public final long second() {
        return moment.getSecond();
    }

    /// {@return the microsecond}
    @Python("microsecond")
    public final long microsecond() {
        return moment.getNano() / 1000;
    }

    /// {@return the zone, or null}
    @Python("tzinfo")
    public final Object tzinfo() {
        return zone;
    }

    /// {@return 1 for the second of two equal times, where clocks are turned back}
    @Python("fold")
    public final long fold() {
        return fold;
    }

    /// {@return the day}
    @Python("date(self)")
    public final Object dateOnly() {
        return new Date(date);
    }

    /// {@return the time, without a zone}
    @Python("time(self)")
    public final Object timeOnly() {
        return new Time(hour(), minute(), second(), microsecond(), null, fold());
    }

    /// {@return the time, with the zone}
    @Python("timetz(self)")
    public final Object timeWithZone() {
        return new Time(hour(), minute(), second(), microsecond(), zone, fold());
    }

    /// {@return the offset from UTC, or null}
    @Python("utcoffset(self)")
    public final Object utcoffset() {
        return offset();
    }

    final Timedelta offset() {
        return Tzinfo.offset(zone, this);
    }

    /// {@return the name of the zone, or null}
    @Python("tzname(self)")
    public final Object tzname() {
        return zone == null ? null : Attributes.call(zone, "tzname", this);
    }

    /// {@return the daylight saving time, or null}
    @Python("dst(self)")
    public final Object dst() {
        return zone == null ? null : Attributes.call(zone, "dst", this);
    }

    /// {@return seconds since 1970; without a zone, the local one is meant}
    @Python("timestamp(self)")
    public final double timestamp() {
        BigInteger micros =
                offset() == null ? Moments.localMicros(moment, fold) : Moments.utcMicros(this);
        return (Double) Operator.truediv(Int.of(micros), Timedelta.SECOND);
    }

    /// {@return the same moment in another zone, or in the local one}
    @Python("astimezone(self, tz=None)")
    public final Object astimezone(Object tz) {
        BigInteger micros =
                offset() == null ? Moments.localMicros(moment, fold) : Moments.utcMicros(this);
        return Moments.zoned(Moments.instant(micros), tz);
    }

    @Override
    @Python("timetuple(self)")
    public final Object timetuple() {
        Object saving = dst();
        long daylight = saving == null ? -1 : ((Timedelta) saving).micros().signum() == 0 ? 0 : 1;
        return TimeTuples.of(date, hour(), minute(), second(), daylight);
    }

    /// {@return the parts in UTC, as the module `time` has them}
    @Python("utctimetuple(self)")
    public final Object utctimetuple() {
        Timedelta offset = offset();
        Datetime there = offset == null ? this : (Datetime) __sub__(offset);
        return TimeTuples.of(there.date, there.hour(), there.minute(), there.second(), 0);
    }

    /// {@return the moment with some fields changed}
    @Python(
            "replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,"
                    + " microsecond=None, tzinfo=True, *, fold=None)")
    public final Object replaced(
            Object newYear,
            Object newMonth,
            Object newDay,
            Object newHour,
            Object newMinute,
            Object newSecond,
            Object newMicrosecond,
            Object newZone,
            Object newFold) {
        return new Datetime(
                newYear == null ? (Object) year() : newYear,
                newMonth == null ? (Object) month() : newMonth,
                newDay == null ? (Object) day() : newDay,
                newHour == null ? (Object) hour() : newHour,
                newMinute == null ? (Object) minute() : newMinute,
                newSecond == null ? (Object) second() : newSecond,
                newMicrosecond == null ? (Object) microsecond() : newMicrosecond,
                Boolean.TRUE.equals(newZone) ? zone : newZone,
                newFold == null ? (Object) fold() : newFold);
    }

    /// {@return `2024-02-29T12:30:00`}
    @Python("isoformat(self, sep='T', timespec='auto')")
    public final Object isoformat(String separator, String timespec) {
        return shown()
                + separator
                + IsoText.clock(hour(), minute(), second(), microsecond(), timespec)
                + Tzinfo.shown(offset(), ":");
    }

    @Override
    @Python("isoformat_default(self)")
    public final Object iso() {
        return isoformat("T", "auto");
    }

    final Datetime plus(Timedelta duration) {
        LocalDate day = Date.inRange(date.plusDays(duration.days()));
        LocalDateTime moved =
                moment.with(day)
                        .plusSeconds(duration.seconds())
                        .plusNanos(duration.microseconds() * 1000);
        Date.inRange(moved.toLocalDate());
        return new Datetime(moved, zone, 0);
    }

    @Override
    public Object __add__(Object other) {
        return other instanceof Timedelta duration ? plus(duration) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __sub__(Object other) {
        if (other instanceof Timedelta duration) {
            return plus((Timedelta) duration.__neg__());
        }
        if (!(other instanceof Datetime that)) {
            return NOT_IMPLEMENTED;
        }
        if ((offset() == null) != (that.offset() == null)) {
            throw new TypeError("can't subtract offset-naive and offset-aware datetimes");
        }
        return Timedelta.ofMicros(difference(that));
    }

    @SuppressWarnings("ReferenceEquality") // Within one zone, clocks are compared.
    private BigInteger difference(Datetime that) {
        return zone == that.zone
                ? Moments.micros(moment).subtract(Moments.micros(that.moment))
                : Moments.utcMicros(this).subtract(Moments.utcMicros(that));
    }

    private int order(Datetime that) {
        if ((offset() == null) != (that.offset() == null)) {
            throw new TypeError("can't compare offset-naive and offset-aware datetimes");
        }
        return difference(that).signum();
    }

    private Object other(Object value) {
        if (value instanceof Date day) {
            throw new TypeError(
                    "can't compare "
                            + type().qualifiedName()
                            + " to "
                            + day.type().qualifiedName());
        }
        return NOT_IMPLEMENTED;
    }

    @Override
    public Object __eq__(Object other) {
        if (!(other instanceof Datetime that)) {
            return other instanceof Date ? (Object) false : NOT_IMPLEMENTED;
        }
        return (offset() == null) == (that.offset() == null) && difference(that).signum() == 0;
    }

    @Override
    public Object __lt__(Object other) {
        return other instanceof Datetime that ? (Object) (order(that) < 0) : other(other);
    }

    @Override
    public Object __le__(Object other) {
        return other instanceof Datetime that ? (Object) (order(that) <= 0) : other(other);
    }

    @Override
    public Object __gt__(Object other) {
        return other instanceof Datetime that ? (Object) (order(that) > 0) : other(other);
    }

    @Override
    public Object __ge__(Object other) {
        return other instanceof Datetime that ? (Object) (order(that) >= 0) : other(other);
    }

    @Override
    public Object __hash__() {
        return Equality.hash(PyTuple.of("datetime", Int.of(Moments.utcMicros(this))));
    }

    @Override
    public Object __repr__() {
        return type().qualifiedName()
                + "("
                + year()
                + ", "
                + month()
                + ", "
                + day()
                + ", "
                + hour()
                + ", "
                + minute()
                + (second() != 0 || microsecond() != 0 ? ", " + second() : "")
                + (microsecond() != 0 ? ", " + microsecond() : "")
                + (fold == 0 ? "" : ", fold=1")
                + (zone == null ? "" : ", tzinfo=" + Repr.of(zone))
                + ")";
    }

    @Override
    public Object __str__() {
        return isoformat(" ", "auto");
    }

    @Override
    public Object inPython() {
        Timedelta offset = offset();
        return offset == null && fold == 0
                ? moment
                : new PyDateTime(moment, fold, offset == null ? null : offset.totalSeconds(), null);
    }
}
