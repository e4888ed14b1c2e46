// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of this command, as its jar has it.
public final class Version implements IVersionProvider {
    /// Called by picocli.
    public Version() {}

    /// {@return the version, or "development" outside of a jar}
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"kakehashi " + text()};
    }
}
