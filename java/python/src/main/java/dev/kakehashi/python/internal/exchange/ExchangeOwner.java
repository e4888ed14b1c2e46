// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.internal.exchange;

import dev.kakehashi.python.error.PythonBridgeException;

import java.io.IOException;

/// Who runs the worker behind an exchange.
public interface ExchangeOwner {
    /// Interrupts a request that was written and has no reply yet.
    void interrupt(long request);

    /// Ends the worker, because its channel is damaged. Returns soon.
    void broken(IOException reason);

    /// Hears that a pipe has ended. The worker is about to end too, or will be ended. Returns soon.
    void cut(IOException reason);

    /// {@return a new exception for somebody who got no answer because the worker has ended}
    ///
    /// @param operation what was asked
    /// @param begun whether it was asked before the worker ended
    PythonBridgeException ended(String operation, boolean begun);
}
