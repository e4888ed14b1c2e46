// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.internal.wire.Command;
import dev.kakehashi.python.internal.wire.Reply;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Calls that are sent together and run one after the other without a trip in between. Later calls may
/// use results of earlier ones. For one thread.
///
///     PyBatch batch = python.batch();
///     BatchResult column = batch.item(frame, "price");
///     BatchResult mean = batch.call(column, "mean");
///     batch.run();
///     double price = mean.get().asDouble();
public final class PyBatch {
    private final Session session;
    private final List<Command> commands = new ArrayList<>();
    private final List<BatchResult> results = new ArrayList<>();
    private boolean run;

    PyBatch(Session session) {
        this.session = session;
    }

    /// {@return an attribute}
    ///
    /// @param target an object, a value, or an earlier result
    public BatchResult attr(Object target, String name) {
        return add(command("get_attribute", target).plain("name", name));
    }

    /// {@return an item}
    ///
    /// @param target an object, a value, or an earlier result
    public BatchResult item(Object target, @Nullable Object... key) {
        return add(command("get_item", target).operand("key", Keys.of(key)));
    }

    /// {@return what setting an item gives: None}
    ///
    /// @param target an object, or an earlier result
    public BatchResult setItem(Object target, @Nullable Object key, @Nullable Object value) {
        return add(command("set_item", target).operand("key", key).operand("value", value));
    }

    /// {@return what a method returns}
    ///
    /// @param target an object, a value, or an earlier result
    public BatchResult call(Object target, String method, @Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        return add(
                command("call_method", target)
                        .plain("method", method)
                        .operands("args", all.positional())
                        .operands("kwargs", all.named()));
    }

    /// {@return what a callable returns}
    ///
    /// @param target an object, or an earlier result
    public BatchResult invoke(Object target, @Nullable Object... arguments) {
        CallArguments all = CallArguments.of(arguments);
        return add(
                command("call", target)
                        .operands("args", all.positional())
                        .operands("kwargs", all.named()));
    }

    /// {@return what an operator gives, by its name in Python's module `operator`}
    public BatchResult operate(String operator, @Nullable Object... operands) {
        return add(
                session.command("operate")
                        .plain("op", operator)
                        .operands("args", Arrays.asList(operands)));
    }

    /// Runs all calls. The first that fails ends the batch.
    ///
    /// @throws PythonBridgeException what that call threw
    public void run() {
        for (BatchResult result : send(true)) {
            if (result.failure() != null) {
                throw result.failure();
            }
        }
    }

    /// Runs all calls, also those after one that failed; each result tells its own failure.
    public void runAll() {
        send(false);
    }

    private List<BatchResult> send(boolean stopOnError) {
        if (run) {
            throw new IllegalStateException("The batch has run already");
        }
        run = true;
        List<Reply> replies =
                session.run(
                                session.command("batch")
                                        .calls("calls", commands)
                                        .plain("stop_on_error", stopOnError))
                        .replies();
        for (int i = 0; i < replies.size(); i++) {
            try {
                results.get(i)
                        .complete(session.wrap(session.checked(replies.get(i), null).value()));
            } catch (PythonBridgeException e) {
                results.get(i).fail(e);
            }
        }
        return results;
    }

    private Command command(String name, Object target) {
        if (target instanceof BatchResult result && result.batch() != this) {
            throw new IllegalArgumentException(
                    "The result belongs to another batch: take its get()");
        }
        return session.command(name).target(target);
    }

    private BatchResult add(Command command) {
        if (run) {
            throw new IllegalStateException("The batch has run already");
        }
        BatchResult result = new BatchResult(this, commands.size());
        command.seal();
        commands.add(command);
        results.add(result);
        return result;
    }
}
