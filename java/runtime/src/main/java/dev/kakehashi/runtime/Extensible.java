package dev.kakehashi.runtime;

/// An instance of a class of the library that may be one of a class of the program, which extends
/// it and has no class in Java.
public interface Extensible extends Instance {
    /// Gives the instance its class.
    ///
    /// @param type extends the class that Java has
    void setType(PyType type);
}
