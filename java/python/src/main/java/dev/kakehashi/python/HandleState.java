// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

/// The worker's object behind a handle, as what the collector needs to know of it.
final class HandleState implements Runnable {
    private final Session session;
    private final String id;
    private volatile boolean released;

    HandleState(Session session, String id) {
        this.session = session;
        this.id = id;
    }

    String id() {
        return id;
    }

    boolean isReleased() {
        return released;
    }

    /// Releases the object, once.
    @Override
    public void run() {
        released = true;
        session.release(id);
    }
}
