package dev.kakehashi.runtime.library.typing;

import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;

/// Python's `abc.ABC`.
@Python("abc.ABC")
public class AbstractBase extends PyInstance {}
