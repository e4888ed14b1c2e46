package dev.kakehashi.runtime.bridge;

/// A value of the library that the bridge has a form for: dates, decimal numbers, paths.
public interface InPython {
    /// {@return the value as the bridge takes it}
    Object inPython();
}
