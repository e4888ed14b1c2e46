// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.exchange.PendingCall;
import dev.kakehashi.python.internal.wire.Command;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/// Calls on an object that do not wait. Calls made by one thread reach the worker in their order.
///
/// Futures are completed on threads of their own. Cancelling a future interrupts its call.
public final class PyAsync {
    private final Session session;
    private final PyObject object;

    PyAsync(Session session, PyObject object) {
        this.session = session;
        this.object = object;
    }

    /// {@return what [PyObject#attr(String)] gives}
    public CompletableFuture<PyObject> attr(String name) {
        return start(command("get_attribute").plain("name", name));
    }

    /// {@return what [PyObject#item(Object...)] gives}
    public CompletableFuture<PyObject> item(@Nullable Object... key) {
        return start(command("get_item").operand("key", Keys.of(key)));
    }

    /// {@return what [PyObject#call(String, Object...)] gives}
    public CompletableFuture<PyObject> call(String method, @Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        return start(
                command("call_method")
                        .plain("method", method)
                        .operands("args", all.positional())
                        .operands("kwargs", all.named()));
    }

    /// {@return what [PyObject#invoke(Object...)] gives}
    public CompletableFuture<PyObject> invoke(@Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        return start(
                command("call").operands("args", all.positional()).operands("kwargs", all.named()));
    }

    private Command command(String name) {
        return session.command(name).target(object);
    }

    private CompletableFuture<PyObject> start(Command command) {
        PendingCall call = session.submit(command);
        CompletableFuture<PyObject> future = new CompletableFuture<>();
        var _ =
                future.whenComplete(
                        (result, failure) -> {
                            if (future.isCancelled()) {
                                session.process().exchange().cancel(call);
                            }
                        });
        Thread.ofVirtual()
                .name("kakehashi-python-async")
                .start(
                        () -> {
                            try {
                                future.complete(session.wrap(session.await(call).value()));
                            } catch (RuntimeException | Error e) {
                                future.completeExceptionally(e);
                            }
                        });
        return future;
    }
}
