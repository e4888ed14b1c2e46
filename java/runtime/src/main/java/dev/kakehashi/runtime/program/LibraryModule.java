package dev.kakehashi.runtime.program;

/// A module of the library as a value.
///
/// @param name dotted
public record LibraryModule(String name) {
    @Override
    public String toString() {
        return "<module '" + name + "'>";
    }
}
