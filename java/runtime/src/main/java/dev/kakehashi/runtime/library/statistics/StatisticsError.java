package dev.kakehashi.runtime.library.statistics;

import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.ValueError;

/// Python's `statistics.StatisticsError`.
@Python("statistics.StatisticsError")
public class StatisticsError extends ValueError {
    private static final long serialVersionUID = 1L;

    /// @param args Python's `args`
    public StatisticsError(Object... args) {
        super(args);
    }
}
