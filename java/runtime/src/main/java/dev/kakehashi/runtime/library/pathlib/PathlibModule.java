package dev.kakehashi.runtime.library.pathlib;

import dev.kakehashi.runtime.Python;

/// The module `pathlib`: nothing but its types.
@Python("pathlib")
public final class PathlibModule {
    private PathlibModule() {}
}
