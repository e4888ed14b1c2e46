package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Attributes;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.Repr;
import dev.kakehashi.runtime.error.NotImplementedError;
import dev.kakehashi.runtime.error.TypeError;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.LibraryInstance;

/// Python's `datetime.tzinfo`: what programs extend to describe a time zone.
@Python("datetime.tzinfo")
@SuppressWarnings("DoNotCallSuggester") // Python calls them by name.
public class Tzinfo extends LibraryInstance {
    /// A time zone that knows nothing.
    @Python("tzinfo()")
    public Tzinfo() {}

    /// {@return how far local time is ahead of UTC}
    @Python("utcoffset(self, dt, /)")
    public static Object utcoffset(Object self, Object dt) {
        throw new NotImplementedError("a tzinfo subclass must implement utcoffset()");
    }

    /// {@return the name}
    @Python("tzname(self, dt, /)")
    public static Object tzname(Object self, Object dt) {
        throw new NotImplementedError("a tzinfo subclass must implement tzname()");
    }

    /// {@return how much of the offset is daylight saving time}
    @Python("dst(self, dt, /)")
    public static Object dst(Object self, Object dt) {
        throw new NotImplementedError("a tzinfo subclass must implement dst()");
    }

    /// {@return a time of UTC as this zone's local time}
    @Python("fromutc(self, dt, /)")
    public static Object fromutc(Object self, Object dt) {
        if (!(dt instanceof Datetime moment)) {
            throw new TypeError("fromutc: argument must be a datetime");
        }
        Timedelta offset = offset(self, moment);
        if (offset == null) {
            throw new ValueError("fromutc: non-None utcoffset() result required");
        }
        Object daylight = Attributes.call(self, "dst", moment);
        if (!(daylight instanceof Timedelta saving)) {
            throw new ValueError("fromutc: non-None dst() result required");
        }
        Datetime standard = moment.plus((Timedelta) offset.__sub__(saving));
        return Attributes.call(self, "dst", standard) instanceof Timedelta again
                ? standard.plus(again)
                : standard;
    }

    /// {@return whether a value is a zone: also of a class of the program}
    static boolean isOne(Object value) {
        return PyType.ofClass(Tzinfo.class).isInstance(value);
    }

    /// {@return the offset of a zone, or null}
    static Timedelta offset(Object zone, Object moment) {
        if (zone == null) {
            return null;
        }
        Object offset = Attributes.call(zone, "utcoffset", moment);
        if (offset == null) {
            return null;
        }
        if (!(offset instanceof Timedelta duration)) {
            throw new TypeError(
                    "tzinfo.utcoffset() must return None or a timedelta, not '"
                            + Repr.typeName(offset)
                            + "'");
        }
        return duration;
    }

    /// {@return an offset as `+01:00`, with seconds where it has some; empty for none}
    static String shown(Timedelta offset, String separator) {
        if (offset == null) {
            return "";
        }
        long micros = offset.micros().longValue();
        long all = Math.abs(micros);
        long seconds = all / Timedelta.SECOND;
        String text =
                (micros < 0 ? "-" : "+")
                        + Ranges.padded(seconds / 3600, 2)
                        + separator
                        + Ranges.padded(seconds / 60 % 60, 2);
        if (seconds % 60 != 0 || all % Timedelta.SECOND != 0) {
            text += separator + Ranges.padded(seconds % 60, 2);
        }
        return all % Timedelta.SECOND == 0
                ? text
                : text + "." + Ranges.padded(all % Timedelta.SECOND, 6);
    }
}
