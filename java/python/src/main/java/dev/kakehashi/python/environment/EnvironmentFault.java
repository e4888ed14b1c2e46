// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

/// Why there is no environment.
public enum EnvironmentFault {
    /// A requirement does not say which version it means, or cannot be read.
    REQUIREMENT,
    /// The installer that was asked for is missing.
    INSTALLER_MISSING,
    /// The interpreter could not make a virtual environment.
    CREATION,
    /// The packages could not be installed.
    INSTALLATION,
    /// The time limit passed.
    TIME_LIMIT,
    /// The thread was interrupted.
    INTERRUPTED,
    /// The cache cannot be read or written.
    CACHE
}
