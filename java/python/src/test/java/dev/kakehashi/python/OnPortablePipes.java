// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.process.Pipes;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets the workers of a class speak through the pipes that Windows and macOS have.
final class OnPortablePipes implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty(Pipes.PORTABLE, "true");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.clearProperty(Pipes.PORTABLE);
    }
}
