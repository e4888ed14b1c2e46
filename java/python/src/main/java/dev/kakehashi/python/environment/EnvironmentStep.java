// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

/// What is being done for an environment.
public enum EnvironmentStep {
    /// Another thread or process makes the same environment; this one waits for it.
    WAITING,
    /// What an interrupted maker left behind, or what no longer works, is made anew.
    RECOVERING,
    /// An empty environment is made.
    CREATING,
    /// Packages are installed.
    INSTALLING,
    /// The installer said a line.
    OUTPUT,
    /// The environment is complete.
    READY
}
