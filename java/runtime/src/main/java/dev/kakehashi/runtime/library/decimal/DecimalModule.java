package dev.kakehashi.runtime.library.decimal;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.value.PyDict;

import java.util.List;

/// The module `decimal`: its functions and constants.
@Python("decimal")
public final class DecimalModule {
    /// Towards infinity.
    @Python("ROUND_CEILING")
    public static final String CEILING = "ROUND_CEILING";

    /// Towards zero.
    @Python("ROUND_DOWN")
    public static final String DOWN = "ROUND_DOWN";

    /// Towards minus infinity.
    @Python("ROUND_FLOOR")
    public static final String FLOOR = "ROUND_FLOOR";

    /// To the nearest, a half towards zero.
    @Python("ROUND_HALF_DOWN")
    public static final String HALF_DOWN = "ROUND_HALF_DOWN";

    /// To the nearest, a half to the even one.
    @Python("ROUND_HALF_EVEN")
    public static final String HALF_EVEN = "ROUND_HALF_EVEN";

    /// To the nearest, a half away from zero.
    @Python("ROUND_HALF_UP")
    public static final String HALF_UP = "ROUND_HALF_UP";

    /// Away from zero.
    @Python("ROUND_UP")
    public static final String UP = "ROUND_UP";

    /// Away from zero if the last digit would be 0 or 5, else towards zero.
    @Python("ROUND_05UP")
    public static final String ZERO_FIVE_UP = "ROUND_05UP";

    /// The most digits.
    @Python("MAX_PREC")
    public static final long MAX_PREC = 999_999_999_999_999_999L;

    /// The largest exponent.
    @Python("MAX_EMAX")
    public static final long MAX_EMAX = 999_999_999_999_999_999L;

    /// The smallest exponent.
    @Python("MIN_EMIN")
    public static final long MIN_EMIN = -999_999_999_999_999_999L;

    private DecimalModule() {}

    /// {@return the context of this thread}
    @Python("getcontext()")
    public static Object getcontext() {
        return Context.current();
    }

    /// Sets the context of this thread.
    @Python("setcontext(context, /)")
    public static void setcontext(Object context) {
        if (!(context instanceof Context given)) {
            throw new TypeError("argument must be a context");
        }
        Context.current(given.copy());
    }

    /// {@return another context for a block}
    @Python("localcontext(ctx=None, **kwargs)")
    public static Object localcontext(Object context, PyDict<String, Object> changes) {
        Context inside = Context.of(context).copy();
        List<String> known =
                List.of("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps");
        if (changes != null) {
            changes.forEach(
                    (name, value) -> {
                        if (!known.contains(name)) {
                            throw new TypeError(
                                    "'"
                                            + name
                                            + "' is an invalid keyword argument for this function");
                        }
                        Attributes.set(inside, name, value);
                    });
        }
        return new LocalContext(inside);
    }
}
