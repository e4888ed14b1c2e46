// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// A JVM that prints where its worker's Python lies.
final class WhereItRuns {
    private WhereItRuns() {}

    public static void main(String[] arguments) {
        try (PythonWorker python = PythonWorker.start()) {
            System.out.println(python.facts().prefix());
        }
    }
}
