// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of Python, such as 3.12.4 or 3.15.0a2.
///
/// @param major its first number
/// @param minor its second number
/// @param micro its third number
/// @param stage what follows the numbers of a version that is not final (`a2`, `rc1`), or ""
public record PythonVersion(int major, int minor, int micro, String stage)
        implements Comparable<PythonVersion> {
    /// The oldest one that workers run on.
    public static final PythonVersion OLDEST = new PythonVersion(3, 10, 0, "");

    private static final Pattern TEXT =
            Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)((?:a|b|rc)\\d+)?");
    // A final version comes after its candidates.
    private static final Comparator<PythonVersion> ORDER =
            Comparator.comparingInt(PythonVersion::major)
                    .thenComparingInt(PythonVersion::minor)
                    .thenComparingInt(PythonVersion::micro)
                    .thenComparing(PythonVersion::isFinal)
                    .thenComparing(PythonVersion::letters)
                    .thenComparingInt(PythonVersion::serial);

    public PythonVersion {
        Objects.requireNonNull(stage, "stage");
    }

    /// {@return the version that a text such as `3.12.4` or `3.15.0rc1` writes}
    ///
    /// @throws IllegalArgumentException when it writes none
    public static PythonVersion of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version of Python: " + text);
        }
        return new PythonVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Objects.requireNonNullElse(matcher.group(4), ""));
    }

    /// {@return whether its first two numbers are these or higher ones}
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    /// {@return whether it is neither an alpha, a beta nor a candidate}
    public boolean isFinal() {
        return stage.isEmpty();
    }

    @Override
    public int compareTo(PythonVersion other) {
        return ORDER.compare(this, other);
    }

    private String letters() {
        return stage.replaceAll("\\d", "");
    }

    private int serial() {
        return stage.isEmpty() ? 0 : Integer.parseInt(stage.replaceAll("\\D", ""));
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro + stage;
    }
}
