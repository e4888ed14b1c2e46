package dev.kakehashi.runtime.library.futures;

import dev.kakehashi.runtime.Python;

/// The package `concurrent`, which has nothing but its module `futures`.
@Python("concurrent")
public final class ConcurrentPackage {
    private ConcurrentPackage() {}
}
