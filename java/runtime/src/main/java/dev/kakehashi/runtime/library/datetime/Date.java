package dev.kakehashi.runtime.library.datetime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.library.collections.NamedTuple;
import dev.kakehashi.runtime.library.collections.NamedTupleType;
import dev.kakehashi.runtime.value.PyTuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/// Python's `datetime.date`: a day of the Gregorian calendar, which is taken to have been in use
/// for ever. Immutable.
@Python("datetime.date")
@SuppressWarnings("MemberName")
public class Date extends LibraryInstance implements InPython {
    private static final NamedTupleType ISO_CALENDAR =
            NamedTupleType.of("datetime.IsoCalendarDate", "datetime", "year", "week", "weekday");

    /// The first day.
    @Python("min")
    public static final Date MIN = new Date(LocalDate.of(1, 1, 1));

    /// The last day.
    @Python("max")
    public static final Date MAX = new Date(LocalDate.of(9999, 12, 31));

    /// The step between two days.
    @Python("resolution")
    public static final Timedelta RESOLUTION = Timedelta.of(1, 0, 0);

    final LocalDate date;

    /// @param year from 1 to 9999
    @Python("date(year, month, day)")
    public Date(Object year, Object month, Object day) {
        this(Ranges.date(year, month, day));
    }

    Date(LocalDate date) {
        this.date = date;
    }

    /// {@return a day as Java has it}
    public static Date of(LocalDate date) {
        return new Date(date);
    }

    /// {@return the day that it is here}
    @Python("today(cls)")
    public static Object today(Object type) {
        return new Date(LocalDate.now(ZoneId.systemDefault()));
    }

    /// {@return the day of a time in seconds since 1970}
    @Python("fromtimestamp(cls, timestamp, /)")
    public static Object ofTimestamp(Object type, Object timestamp) {
        double seconds = Math.floor(Arguments.real(timestamp));
        return new Date(
                Instant.ofEpochSecond((long) seconds).atZone(ZoneId.systemDefault()).toLocalDate());
    }

    /// {@return the day of an ordinal: 1 is the first day of year 1}
    @Python("fromordinal(cls, ordinal, /)")
    public static Object ofOrdinal(Object type, Object ordinal) {
        return new Date(checkedOrdinal(Arguments.whole(ordinal)));
    }

    static LocalDate checkedOrdinal(long ordinal) {
        if (ordinal < 1) {
            throw new ValueError("ordinal must be >= 1");
        }
        LocalDate day = Ranges.ofOrdinal(ordinal);
        if (day.getYear() > DatetimeModule.MAXYEAR) {
            throw new ValueError("year " + day.getYear() + " is out of range");
        }
        return day;
    }

    /// {@return the day of a text in the format of ISO 8601}
    @Python("fromisoformat(cls, date_string, /)")
    public static Object ofIso(Object type, Object text) {
        if (!(text instanceof String given)) {
            throw new TypeError("fromisoformat: argument must be str");
        }
        return new Date(IsoText.date(given));
    }

    /// {@return the day of a year, a week and a weekday of ISO 8601}
    @Python("fromisocalendar(cls, year, week, day)")
    public static Object ofIsoCalendar(Object type, Object year, Object week, Object day) {
        return new Date(
                IsoText.week(Arguments.whole(year), Arguments.whole(week), Arguments.whole(day)));
    }

    /// {@return the year}
    @Python("year")
    public final long year() {
        return date.getYear();
    }

    /// {@return the month, from 1}
    @Python("month")
    public final long month() {
        return date.getMonthValue();
    }

    /// {@return the day of the month, from 1}
    @Python("day")
    public final long day() {
        return date.getDayOfMonth();
    }

    /// {@return the day of the week; Monday is 0}
    @Python("weekday(self)")
    public final long weekday() {
        return date.getDayOfWeek().getValue() - 1L;
    }

    /// {@return the day of the week; Monday is 1}
    @Python("isoweekday(self)")
    public final long isoweekday() {
        return date.getDayOfWeek().getValue();
    }

    /// {@return year, week and weekday of ISO 8601}
    @Python("isocalendar(self)")
    public final NamedTuple isocalendar() {
        return ISO_CALENDAR.of(
                (long) date.get(IsoFields.WEEK_BASED_YEAR),
                (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                isoweekday());
    }

    /// {@return the number of days since the one before year 1}
    @Python("toordinal(self)")
    public final long toordinal() {
        return Ranges.ordinal(date);
    }

    /// {@return the parts, as the module `time` has them}
    @Python("timetuple(self)")
    public Object timetuple() {
        return TimeTuples.of(date, 0, 0, 0, -1);
    }

    /// {@return the day with some fields changed}
    @Python("replace(self, year=None, month=None, day=None)")
    public Object replaced(Object year, Object month, Object day) {
        return new Date(
                year == null ? (Object) year() : year,
                month == null ? (Object) month() : month,
                day == null ? (Object) day() : day);
    }

    /// {@return `2024-02-29`}
    @Python("isoformat(self)")
    public Object iso() {
        return shown();
    }

    final String shown() {
        return Ranges.padded(year(), 4)
                + "-"
                + Ranges.padded(month(), 2)
                + "-"
                + Ranges.padded(day(), 2);
    }

    /// {@return `Thu Feb 29 00:00:00 2024`}
    @Python("ctime(self)")
    public String ctime() {
        return Strftime.of(this, "%a %b %e %H:%M:%S ") + Ranges.padded(year(), 4);
    }

    /// {@return the day in a format of C's}
    @Python("strftime(self, format)")
    public final String strftime(String format) {
        return Strftime.of(this, format);
    }

    @Override
    public final Object __format__(Object specification) {
        if (!(specification instanceof String format)) {
            throw new TypeError(
                    "__format__() argument 1 must be str, not " + Repr.typeName(specification));
        }
        return format.isEmpty() ? Repr.str(this) : strftime(format);
    }

    @Override
    public Object __add__(Object other) {
        return other instanceof Timedelta duration ? moved(duration.days()) : NOT_IMPLEMENTED;
    }

    @Override
    public Object __radd__(Object other) {
        return __add__(other);
    }

    @Override
    public Object __sub__(Object other) {
        if (other instanceof Timedelta duration) {
            return moved(-duration.days());
        }
        return other instanceof Date that && !(other instanceof Datetime)
                ? Timedelta.of(date.toEpochDay() - that.date.toEpochDay(), 0, 0)
                : NOT_IMPLEMENTED;
    }

    private Date moved(long days) {
        return new Date(inRange(date.plusDays(days)));
    }

    static LocalDate inRange(LocalDate date) {
        if (date.getYear() < DatetimeModule.MINYEAR || date.getYear() > DatetimeModule.MAXYEAR) {
            throw new OverflowError("date value out of range");
        }
        return date;
    }

    /// {@return how this compares with another day, or null if it does not}
    private Integer compared(Object other) {
        return other instanceof Date that && !(other instanceof Datetime)
                ? (Integer) date.compareTo(that.date)
                : null;
    }

    @Override
    public Object __eq__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order == 0);
    }

    @Override
    public Object __lt__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order < 0);
    }

    @Override
    public Object __le__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order <= 0);
    }

    @Override
    public Object __gt__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order > 0);
    }

    @Override
    public Object __ge__(Object other) {
        Integer order = compared(other);
        return order == null ? NOT_IMPLEMENTED : (Object) (order >= 0);
    }

    @Override
    public Object __hash__() {
        return Equality.hash(PyTuple.of(year(), month(), day()));
    }

    @Override
    public Object __repr__() {
        return type().qualifiedName() + "(" + year() + ", " + month() + ", " + day() + ")";
    }

    @Override
    public Object __str__() {
        return iso();
    }

    @Override
    public Object inPython() {
        return date;
    }
}
