// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.internal.call.CallScope;
import dev.kakehashi.python.internal.exchange.Exchange;
import dev.kakehashi.python.internal.exchange.PendingCall;
import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.internal.wire.Reply;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/// Calls on an object that do not wait. Calls made by one thread reach the worker in their order.
///
/// Futures are completed on threads of their own. Cancelling a future stops its call as a
/// [CallControl] does: it never begins, or it is interrupted, and in the end the worker is killed.
/// A call that is made under a control stays under it.
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
        CallScope scope = CallScope.within();
        PendingCall call = session.submit(command);
        CompletableFuture<PyObject> future = new CompletableFuture<>();
        var _ =
                future.whenComplete(
                        (result, failure) -> {
                            if (future.isCancelled()) {
                                cancel(call, scope);
                            }
                        });
        Thread.ofVirtual()
                .name("kakehashi-python-async")
                .start(
                        () -> {
                            try {
                                Reply reply = scope.call(() -> session.await(call));
                                future.complete(session.wrap(reply.value()));
                            } catch (Exception | Error e) {
                                future.completeExceptionally(e);
                            }
                        });
        return future;
    }

    private void cancel(PendingCall call, CallScope scope) {
        Exchange exchange = session.process().exchange();
        if (!exchange.withdraw(call) && !scope.cancel()) {
            // Its thread has not begun to wait: no later call may begin because of that.
            exchange.cancel(call);
        }
    }
}
