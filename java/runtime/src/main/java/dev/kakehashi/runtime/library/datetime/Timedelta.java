package dev.kakehashi.runtime.library.datetime;

import static dev.kakehashi.runtime.NotImplementedType.NOT_IMPLEMENTED;

import dev.kakehashi.runtime.Equality;
import dev.kakehashi.runtime.Int;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.bridge.InPython;
import dev.kakehashi.runtime.error.OverflowError;
import dev.kakehashi.runtime.error.ZeroDivisionError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.library.LibraryInstance;
import dev.kakehashi.runtime.value.PyTuple;

import java.math.BigInteger;
import java.time.Duration;

/// Python's `datetime.timedelta`: a duration in microseconds. Immutable.
@Python("datetime.timedelta")
@SuppressWarnings("MemberName")
public class Timedelta extends LibraryInstance implements InPython {
    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;
    private static final long MOST_DAYS = 999_999_999;

    /// The shortest duration: a negative one.
    @Python("min")
    public static final Timedelta MIN = of(-MOST_DAYS, 0, 0);

    /// The longest duration.
    @Python("max")
    public static final Timedelta MAX = of(MOST_DAYS, 86_399, 999_999);

    /// The step between two durations.
    @Python("resolution")
    public static final Timedelta RESOLUTION = of(0, 0, 1);

    private final long days;
    private final long seconds;
    private final long microseconds;

    /// A duration that is the sum of its parts, ints or floats.
    @Python(
            "timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,"
                    + " weeks=0)")
    public Timedelta(
            Object days,
            Object seconds,
            Object microseconds,
            Object milliseconds,
            Object minutes,
            Object hours,
            Object weeks) {
        this(
                new DurationSum()
                        .add("microseconds", microseconds, 1)
                        .add("milliseconds", milliseconds, 1000)
                        .add("seconds", seconds, SECOND)
                        .add("minutes", minutes, 60 * SECOND)
                        .add("hours", hours, 3600 * SECOND)
                        .add("days", days, DAY)
                        .add("weeks", weeks, 7 * DAY)
                        .total());
    }

    private Timedelta(BigInteger micros) {
        BigInteger[] parts = micros.divideAndRemainder(BigInteger.valueOf(DAY));
        long rest = parts[1].longValue();
        BigInteger whole = rest < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        if (whole.abs().compareTo(BigInteger.valueOf(MOST_DAYS)) > 0) {
            throw whole.bitLength() > 31
                    ? new OverflowError(
                            whole.bitLength() > 63
                                    ? "Python int too large to convert to C int"
                                    : "days="
                                            + whole.intValue()
                                            + "; must have magnitude <= 999999999")
                    : new OverflowError("days=" + whole + "; must have magnitude <= 999999999");
        }
        long positive = rest < 0 ? rest + DAY : rest;
        this.days = whole.longValue();
        this.seconds = positive / SECOND;
        this.microseconds = positive % SECOND;
    }

    static Timedelta of(long days, long seconds, long micros) {
        return new Timedelta(
                BigInteger.valueOf(days)
                        .multiply(BigInteger.valueOf(DAY))
                        .add(BigInteger.valueOf(seconds).multiply(BigInteger.valueOf(SECOND)))
                        .add(BigInteger.valueOf(micros)));
    }

    static Timedelta ofMicros(BigInteger micros) {
        return new Timedelta(micros);
    }

    BigInteger micros() {
        return BigInteger.valueOf(days)
                .multiply(BigInteger.valueOf(DAY))
                .add(BigInteger.valueOf(seconds * SECOND + microseconds));
    }

    /// {@return whole days}
    @Python("days")
    public final long days() {
        return days;
    }

    /// {@return whole seconds beside the days: 0 to 86399}
    @Python("seconds")
    public final long seconds() {
        return seconds;
    }

    /// {@return microseconds beside the seconds: 0 to 999999}
    @Python("microseconds")
    public final long microseconds() {
        return microseconds;
    }

    /// {@return all of it in seconds}
    @Python("total_seconds(self)")
    public final double totalSeconds() {
        return (Double) Operator.truediv(Int.of(micros()), SECOND);
    }

    @Override
    public Object __add__(Object other) {
        return switch (other) {
            case Timedelta more -> new Timedelta(micros().add(more.micros()));
            case null, default -> NOT_IMPLEMENTED;
        };
    }

    @Override
    public Object __radd__(Object other) {
        return __add__(other);
    }

    @Override
    public Object __sub__(Object other) {
        return other instanceof Timedelta less
                ? new Timedelta(micros().subtract(less.micros()))
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __mul__(Object other) {
        return switch (other) {
            case Double factor -> {
                BigInteger[] ratio = Quotients.ratio(factor);
                yield new Timedelta(Quotients.nearest(micros().multiply(ratio[0]), ratio[1]));
            }
            case null -> NOT_IMPLEMENTED;
            default ->
                    Arguments.isInteger(other)
                            ? new Timedelta(micros().multiply(Arguments.big(other)))
                            : NOT_IMPLEMENTED;
        };
    }

    @Override
    public Object __rmul__(Object other) {
        return __mul__(other);
    }

    @Override
    public Object __truediv__(Object other) {
        return switch (other) {
            case Timedelta by -> Operator.truediv(Int.of(micros()), Int.of(nonzero(by.micros())));
            case Double by -> {
                if (by == 0) {
                    throw new ZeroDivisionError("division by zero");
                }
                BigInteger[] ratio = Quotients.ratio(by);
                yield new Timedelta(Quotients.nearest(micros().multiply(ratio[1]), ratio[0]));
            }
            case null -> NOT_IMPLEMENTED;
            default ->
                    Arguments.isInteger(other)
                            ? new Timedelta(
                                    Quotients.nearest(micros(), nonzero(Arguments.big(other))))
                            : NOT_IMPLEMENTED;
        };
    }

    @Override
    public Object __floordiv__(Object other) {
        if (other instanceof Timedelta by) {
            return Int.of(Quotients.floor(micros(), nonzero(by.micros())));
        }
        return other != null && Arguments.isInteger(other)
                ? new Timedelta(Quotients.floor(micros(), nonzero(Arguments.big(other))))
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __mod__(Object other) {
        if (!(other instanceof Timedelta by)) {
            return NOT_IMPLEMENTED;
        }
        if (by.micros().signum() == 0) {
            throw new ZeroDivisionError("integer modulo by zero");
        }
        BigInteger quotient = Quotients.floor(micros(), by.micros());
        return new Timedelta(micros().subtract(quotient.multiply(by.micros())));
    }

    @Override
    public Object __divmod__(Object other) {
        return other instanceof Timedelta
                ? PyTuple.of(__floordiv__(other), __mod__(other))
                : NOT_IMPLEMENTED;
    }

    private static BigInteger nonzero(BigInteger number) {
        if (number.signum() == 0) {
            throw new ZeroDivisionError("integer division or modulo by zero");
        }
        return number;
    }

    @Override
    public Object __neg__() {
        return new Timedelta(micros().negate());
    }

    @Override
    public Object __pos__() {
        return this;
    }

    @Override
    public Object __abs__() {
        return new Timedelta(micros().abs());
    }

    @Override
    public Object __bool__() {
        return micros().signum() != 0;
    }

    @Override
    public Object __eq__(Object other) {
        return other instanceof Timedelta that
                ? (Object) micros().equals(that.micros())
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __lt__(Object other) {
        return other instanceof Timedelta that
                ? (Object) (micros().compareTo(that.micros()) < 0)
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __le__(Object other) {
        return other instanceof Timedelta that
                ? (Object) (micros().compareTo(that.micros()) <= 0)
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __gt__(Object other) {
        return other instanceof Timedelta that
                ? (Object) (micros().compareTo(that.micros()) > 0)
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __ge__(Object other) {
        return other instanceof Timedelta that
                ? (Object) (micros().compareTo(that.micros()) >= 0)
                : NOT_IMPLEMENTED;
    }

    @Override
    public Object __hash__() {
        return Equality.hash(PyTuple.of(days, seconds, microseconds));
    }

    @Override
    public Object __repr__() {
        StringBuilder text = new StringBuilder();
        named(text, "days", days);
        named(text, "seconds", seconds);
        named(text, "microseconds", microseconds);
        return "datetime.timedelta(" + (text.isEmpty() ? "0" : text) + ")";
    }

    private static void named(StringBuilder text, String name, long value) {
        if (value != 0) {
            text.append(text.isEmpty() ? "" : ", ").append(name).append('=').append(value);
        }
    }

    @Override
    public Object __str__() {
        String text =
                seconds / 3600
                        + ":"
                        + Ranges.padded(seconds / 60 % 60, 2)
                        + ":"
                        + Ranges.padded(seconds % 60, 2);
        if (microseconds != 0) {
            text += "." + Ranges.padded(microseconds, 6);
        }
        return days == 0 ? text : days + (Math.abs(days) == 1 ? " day, " : " days, ") + text;
    }

    @Override
    public Object inPython() {
        return Duration.ofDays(days).plusSeconds(seconds).plusNanos(microseconds * 1000);
    }
}
