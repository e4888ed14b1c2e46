// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.PythonBridgeException;

import java.time.Duration;

/// A JVM whose worker is interrupted, and goes on. It prints the exception and the next result.
final class InterruptedWorker {
    private InterruptedWorker() {}

    public static void main(String[] arguments) {
        try (PythonWorker python = PythonWorker.start()) {
            try {
                CallControl.withDeadline(Duration.ofMillis(100))
                        .run(() -> python.callFunction("time", "sleep", 60));
            } catch (PythonBridgeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
            System.out.println(python.value(1).operators().neg().asLong());
        }
    }
}
