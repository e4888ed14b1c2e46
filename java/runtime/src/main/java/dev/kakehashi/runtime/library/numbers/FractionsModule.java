package dev.kakehashi.runtime.library.numbers;

import dev.kakehashi.runtime.Python;

/// The module `fractions`: nothing but its type.
@Python("fractions")
public final class FractionsModule {
    private FractionsModule() {}
}
