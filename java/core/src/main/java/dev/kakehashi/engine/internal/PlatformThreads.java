// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs native calls on platform threads.
///
/// A native call pins the carrier of a virtual thread, and the last error belongs to a native
/// thread while a virtual thread may change its carrier wherever it blocks. So virtual threads have
/// their calls made for them, each call together with the reading of its error. There is no bound
/// on the number of threads: a call that waits for data may depend on another that would have to
/// wait for its turn.
final class PlatformThreads {
    private static final ExecutorService CALLS =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().name("kakehashi-call-", 1).daemon().factory());

    private PlatformThreads() {}

    /// {@return what the call returns; its exceptions pass through}
    ///
    /// An interrupt does not end the wait, as it does not end a native call; see
    /// [InterruptibleWait].
    static <T> T call(Supplier<T> call) {
        if (!Thread.currentThread().isVirtual()) {
            return call.get();
        }
        CompletableFuture<T> result = CompletableFuture.supplyAsync(call, CALLS);
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw withCallersTrace(failure);
        }
    }

    private static RuntimeException withCallersTrace(CompletionException failure) {
        Throwable cause = failure.getCause();
        if (cause == null) {
            return failure;
        }
        cause.setStackTrace(
                Stream.concat(
                                Stream.of(cause.getStackTrace()),
                                Stream.of(Thread.currentThread().getStackTrace()).skip(2))
                        .toArray(StackTraceElement[]::new));
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            default -> failure;
        };
    }
}
