// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

/// Hears how the making of an environment goes on. It is called on the thread that waits for the
/// environment. When it throws, the making ends, and its exception is handed on.
@FunctionalInterface
public interface EnvironmentListener {
    /// Something began, or was said.
    ///
    /// @param step what is being done
    /// @param text the same for people, without passwords
    void on(EnvironmentStep step, String text);
}
