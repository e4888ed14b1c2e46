package dev.kakehashi.emitter.library;

import dev.kakehashi.emitter.type.Type;

import org.jspecify.annotations.Nullable;

/// An argument of a call as it is passed: its place among the arguments as written, its keyword if
/// it has one, its type.
public record Passed(int index, @Nullable String keyword, Type type) {}
