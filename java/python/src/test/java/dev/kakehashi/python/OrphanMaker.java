// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.nio.file.Path;

/// A JVM that is killed while its worker is in a loop.
final class OrphanMaker {
    private OrphanMaker() {}

    public static void main(String[] arguments) {
        PythonWorker python =
                PythonWorker.builder()
                        .searchPath(Path.of(arguments[0]))
                        .policy(PythonPolicy.unrestricted())
                        .start();
        System.out.println(python.facts().pid());
        python.callFunction("kakehashi_test", "loop_whatever_comes");
    }
}
