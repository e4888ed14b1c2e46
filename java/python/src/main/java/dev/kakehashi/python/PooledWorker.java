// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import java.util.concurrent.atomic.AtomicBoolean;

/// A worker that is borrowed from a pool until this is closed.
public final class PooledWorker implements AutoCloseable {
    private final PythonPool pool;
    private final PoolMember member;
    private final AtomicBoolean returned = new AtomicBoolean();

    PooledWorker(PythonPool pool, PoolMember member) {
        this.pool = pool;
        this.member = member;
    }

    /// {@return the worker}
    ///
    /// @throws IllegalStateException if it was given back
    public PythonWorker worker() {
        if (returned.get()) {
            throw new IllegalStateException("The worker was given back to its pool");
        }
        return member.worker();
    }

    /// Gives the worker back. Does nothing when called again.
    @Override
    public void close() {
        if (returned.compareAndSet(false, true)) {
            pool.giveBack(member);
        }
    }
}
