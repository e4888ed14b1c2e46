package dev.kakehashi.runtime.library.datetime;

import dev.kakehashi.runtime.Python;

/// The module `datetime`: its constants. Its types have classes of their own.
@Python("datetime")
public final class DatetimeModule {
    /// The first year of dates.
    @Python("MINYEAR")
    public static final long MINYEAR = 1;

    /// The last year of dates.
    @Python("MAXYEAR")
    public static final long MAXYEAR = 9999;

    /// The time zone of UTC.
    @Python("UTC")
    public static final Timezone UTC = Timezone.UTC;

    private DatetimeModule() {}
}
