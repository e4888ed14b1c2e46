package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Iteration;
import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;
import dev.kakehashi.runtime.value.PyDict;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Python's `decimal.Context`: how many digits results have, how they are rounded, and what is an
/// error. Each thread has its own current one.
@Python("decimal.Context")
@SuppressWarnings("MemberName")
public final class Context extends PyInstance {
    private static final long LIMIT = 999_999_999_999_999_999L;
    private static final Map<String, RoundingMode> MODES =
            Map.of(
                    "ROUND_HALF_EVEN", RoundingMode.HALF_EVEN,
                    "ROUND_HALF_UP", RoundingMode.HALF_UP,
                    "ROUND_HALF_DOWN", RoundingMode.HALF_DOWN,
                    "ROUND_UP", RoundingMode.UP,
                    "ROUND_DOWN", RoundingMode.DOWN,
                    "ROUND_CEILING", RoundingMode.CEILING,
                    "ROUND_FLOOR", RoundingMode.FLOOR,
                    "ROUND_05UP", RoundingMode.UNNECESSARY);

    private static final ThreadLocal<Context> CURRENT =
            ThreadLocal.withInitial(
                    () -> new Context(null, null, null, null, null, null, null, null));

    private int precision = 28;
    private String rounding = "ROUND_HALF_EVEN";
    private long least = -999_999;
    private long most = 999_999;
    private long capitals = 1;
    private long clamp;
    private final PyDict<Object, Object> flags = new PyDict<>();
    private final PyDict<Object, Object> traps = new PyDict<>();

    /// A context; what is null is as usual.
    @Python(
            "Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,"
                    + " flags=None, traps=None)")
    @SuppressWarnings("this-escape")
    public Context(
            Object precision,
            Object rounding,
            Object least,
            Object most,
            Object capitals,
            Object clamp,
            Object flags,
            Object traps) {
        for (Condition each : Condition.values()) {
            this.flags.put(each.signal(), false);
            this.traps.put(
                    each.signal(),
                    each == Condition.INVALID_OPERATION
                            || each == Condition.CONVERSION_SYNTAX
                            || each == Condition.DIVISION_IMPOSSIBLE
                            || each == Condition.DIVISION_UNDEFINED
                            || each == Condition.DIVMOD_BY_ZERO
                            || each == Condition.DIVISION_BY_ZERO
                            || each == Condition.OVERFLOW);
        }
        if (precision != null) {
            setPrecision(precision);
        }
        if (rounding != null) {
            setRounding(rounding);
        }
        if (least != null) {
            this.least = Arguments.whole(least);
        }
        if (most != null) {
            this.most = Arguments.whole(most);
        }
        if (capitals != null) {
            this.capitals = Arguments.whole(capitals);
        }
        if (clamp != null) {
            this.clamp = Arguments.whole(clamp);
        }
        set(this.flags, flags);
        set(this.traps, traps);
    }

    private static void set(PyDict<Object, Object> signals, Object given) {
        if (given instanceof PyDict<?, ?> chosen) {
            chosen.forEach((signal, on) -> signals.put(signal, Operator.truth(on)));
        } else if (given != null) {
            for (Condition each : Condition.values()) {
                signals.put(each.signal(), false);
            }
            for (Object signal : Iteration.of(given)) {
                signals.put(signal, true);
            }
        }
    }

    static Context current() {
        return CURRENT.get();
    }

    static void current(Context context) {
        CURRENT.set(context);
    }

    /// {@return the context that is meant: the current one for null}
    static Context of(Object given) {
        if (given == null) {
            return current();
        }
        if (given instanceof Context context) {
            return context;
        }
        throw new TypeError("optional argument must be a context");
    }

    /// {@return how many digits results have}
    @Python("prec")
    public long precision() {
        return precision;
    }

    /// Sets how many digits results have.
    @Python("prec")
    public void setPrecision(Object digits) {
        long given = Arguments.whole(digits);
        if (given < 1 || given > LIMIT) {
            throw new ValueError("valid range for prec is [1, MAX_PREC]");
        }
        precision = Math.toIntExact(given);
    }

    int digits() {
        return precision;
    }

    /// {@return how results are rounded}
    @Python("rounding")
    public String rounding() {
        return rounding;
    }

    /// Sets how results are rounded.
    @Python("rounding")
    public void setRounding(Object mode) {
        rounding = checked(mode);
    }

    static String checked(Object mode) {
        if (!(mode instanceof String name) || !MODES.containsKey(name)) {
            throw new TypeError(
                    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP,"
                            + " ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN,"
                            + " ROUND_HALF_EVEN,\n   ROUND_05UP]");
        }
        return name;
    }

    /// {@return Java's mode; UNNECESSARY stands for ROUND_05UP}
    static RoundingMode mode(String name) {
        return MODES.get(name);
    }

    /// {@return the smallest exponent}
    @Python("Emin")
    public long least() {
        return least;
    }

    /// Sets the smallest exponent.
    @Python("Emin")
    public void setLeast(Object exponent) {
        least = Arguments.whole(exponent);
    }

    /// {@return the largest exponent}
    @Python("Emax")
    public long most() {
        return most;
    }

    /// Sets the largest exponent.
    @Python("Emax")
    public void setMost(Object exponent) {
        most = Arguments.whole(exponent);
    }

    /// {@return whether exponents are written with a capital E}
    @Python("capitals")
    public long capitals() {
        return capitals;
    }

    /// Sets whether exponents are written with a capital E.
    @Python("capitals")
    public void setCapitals(Object on) {
        capitals = Arguments.whole(on);
    }

    /// {@return what happened}
    @Python("flags")
    public PyDict<Object, Object> flags() {
        return flags;
    }

    /// {@return what is an error}
    @Python("traps")
    public PyDict<Object, Object> traps() {
        return traps;
    }

    /// Notes that something happened.
    ///
    /// @return NaN, which many operations give then
    ///
    /// @throws dev.kakehashi.runtime.error.PyException if it is an error here
    Decimal signal(Condition condition) {
        PyType signal = condition.signal();
        flags.put(signal, true);
        if (Operator.truth(traps.get(signal))) {
            throw condition.error();
        }
        return Decimal.NAN;
    }

    /// Forgets what happened.
    @Python("clear_flags(self)")
    public void clearFlags() {
        for (Condition each : Condition.values()) {
            flags.put(each.signal(), false);
        }
    }

    /// Makes nothing an error.
    @Python("clear_traps(self)")
    public void clearTraps() {
        for (Condition each : Condition.values()) {
            traps.put(each.signal(), false);
        }
    }

    /// {@return a copy}
    @Python("copy(self)")
    public Context copy() {
        return new Context((long) precision, rounding, least, most, capitals, clamp, flags, traps);
    }

    /// {@return the smallest exponent that the last digit can have}
    @Python("Etiny(self)")
    public long tiny() {
        return least - precision + 1;
    }

    /// {@return the largest exponent that the last digit can have}
    @Python("Etop(self)")
    public long top() {
        return most - precision + 1;
    }

    /// {@return a number, rounded as this context says}
    @Python("create_decimal(self, num='0')")
    public Decimal create(Object number) {
        return new Decimal(number, this).rounded(this);
    }

    /// {@return `a + b`}
    @Python("add(self, a, b)")
    public Object add(Object a, Object b) {
        return Arithmetic.add(Decimal.required(a), Decimal.required(b), this);
    }

    /// {@return `a - b`}
    @Python("subtract(self, a, b)")
    public Object subtract(Object a, Object b) {
        return Arithmetic.add(Decimal.required(a), Decimal.required(b).negated(), this);
    }

    /// {@return `a * b`}
    @Python("multiply(self, a, b)")
    public Object multiply(Object a, Object b) {
        return Arithmetic.multiply(Decimal.required(a), Decimal.required(b), this);
    }

    /// {@return `a / b`}
    @Python("divide(self, a, b)")
    public Object divide(Object a, Object b) {
        return Division.divide(Decimal.required(a), Decimal.required(b), this);
    }

    /// {@return the square root}
    @Python("sqrt(self, a)")
    public Object sqrt(Object a) {
        return Roots.sqrt(Decimal.required(a), this);
    }

    /// {@return `a ** b`}
    @Python("power(self, a, b)")
    public Object power(Object a, Object b) {
        return Powers.power(Decimal.required(a), Decimal.required(b), this);
    }

    /// {@return a number with the exponent of another}
    @Python("quantize(self, a, b)")
    public Object quantize(Object a, Object b) {
        return Decimal.required(a).quantize(b, null, this);
    }

    @Override
    public Object __repr__() {
        return "Context(prec="
                + precision
                + ", rounding="
                + rounding
                + ", Emin="
                + least
                + ", Emax="
                + most
                + ", capitals="
                + capitals
                + ", clamp="
                + clamp
                + ", flags="
                + shown(flags)
                + ", traps="
                + shown(traps)
                + ")";
    }

    private static String shown(PyDict<Object, Object> signals) {
        List<String> on = new ArrayList<>();
        for (Condition each :
                List.of(
                        Condition.CLAMPED,
                        Condition.INVALID_OPERATION,
                        Condition.DIVISION_BY_ZERO,
                        Condition.INEXACT,
                        Condition.FLOAT_OPERATION,
                        Condition.OVERFLOW,
                        Condition.ROUNDED,
                        Condition.SUBNORMAL,
                        Condition.UNDERFLOW)) {
            if (Operator.truth(signals.get(each.signal()))) {
                on.add(each.signal().name());
            }
        }
        return "[" + String.join(", ", on) + "]";
    }
}
