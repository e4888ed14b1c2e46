// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

/// The worker's environment lacks a package that an operation needs. The text says how to get it.
public final class MissingPackageException extends PythonBridgeException {
    private final String packageName;

    /// @param message what failed, where, and what to do
    /// @param operation the command that failed
    /// @param packageName the name of the package
    public MissingPackageException(String message, String operation, String packageName) {
        super(ErrorCode.MISSING_PACKAGE, message, operation, "", null);
        this.packageName = packageName;
    }

    /// {@return the name of the package}
    public String packageName() {
        return packageName;
    }
}
