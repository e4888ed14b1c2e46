// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import dev.kakehashi.error.ErrorCode;

/// The policy of a worker refuses an operation.
public final class SecurityViolationException extends PythonBridgeException {
    private final String rule;
    private final String cure;

    /// @param message what was refused; the exception's own message has the cure too
    /// @param operation the command that was refused
    /// @param rule the name of the rule
    /// @param cure what allows it, if anything does
    public SecurityViolationException(String message, String operation, String rule, String cure) {
        super(ErrorCode.SECURITY_VIOLATION, (message + " " + cure).strip(), operation, "", null);
        this.rule = rule;
        this.cure = cure;
    }

    /// {@return the name of the rule that refused}
    public String rule() {
        return rule;
    }

    /// {@return what allows the operation; empty when nothing does}
    public String cure() {
        return cure;
    }
}
