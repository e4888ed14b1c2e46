// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.arrow.internal;

import java.util.function.Supplier;

/// How the functions of a C stream are called, and what their failures become. The engine has its
/// own, which calls on platform threads and reads its structured error on the same thread, straight
/// after the call that failed.
public interface NativeCalls {
    /// Calls on the current thread, and knows of a failure what the stream says of it.
    NativeCalls DIRECT =
            new NativeCalls() {
                @Override
                public <T> T run(Supplier<T> call) {
                    return call.get();
                }

                @Override
                public RuntimeException failure(int errno, String text) {
                    return Failures.stream(errno, text);
                }
            };

    /// {@return what the call returns; its exceptions pass through}
    ///
    /// @param call one native call and the reading of its error, which belong on one thread
    <T> T run(Supplier<T> call);

    /// {@return what to throw}
    ///
    /// @param errno what the function returned
    /// @param text what the stream's `get_last_error` says, perhaps ""
    RuntimeException failure(int errno, String text);
}
