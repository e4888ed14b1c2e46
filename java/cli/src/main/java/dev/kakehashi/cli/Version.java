// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

/// The version of this command, as its jar has it.
public final class Version {
    private Version() {}

    /// {@return the version, or "development" outside of a jar}
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
