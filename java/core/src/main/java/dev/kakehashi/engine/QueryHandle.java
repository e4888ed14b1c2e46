// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cancels a query and tells how far it is. One handle belongs to one call of [Engine#execute], or
/// to several that are cancelled together. Everything is safe from any thread at any time: before,
/// during and after the query.
public final class QueryHandle {
    private final List<Run> runs = new ArrayList<>();
    private boolean cancelled;
    private @Nullable QueryProgress last;

    /// A run that an engine has started: what engines implement, not users.
    public interface Run {
        /// Asks the run to stop, and returns at once. Does nothing when it has ended.
        void cancel();

        /// {@return how far the run is, or nothing when nothing is known yet}
        Optional<QueryProgress> progress();
    }

    /// Makes a handle that is not cancelled and has no query yet.
    public QueryHandle() {}

    /// Asks the query to stop, and returns at once. The engine stops at its next batch; then the
    /// result's stream throws [dev.kakehashi.error.QueryCancelledException]. A query that is
    /// started later with this handle does not run.
    public void cancel() {
        List<Run> running;
        synchronized (this) {
            cancelled = true;
            running = List.copyOf(runs);
        }
        running.forEach(Run::cancel);
    }

    /// {@return whether [#cancel] was called}
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// {@return how far the query is, or was when it ended; nothing before it has started}
    public Optional<QueryProgress> progress() {
        Run latest;
        synchronized (this) {
            if (runs.isEmpty()) {
                return Optional.ofNullable(last);
            }
            latest = runs.getLast();
        }
        Optional<QueryProgress> progress = latest.progress();
        synchronized (this) {
            return progress.isPresent() ? progress : Optional.ofNullable(last);
        }
    }

    /// Adds a run: for engines. It is cancelled at once when this is cancelled already.
    public void started(Run run) {
        boolean late;
        synchronized (this) {
            runs.add(run);
            late = cancelled;
        }
        if (late) {
            run.cancel();
        }
    }

    /// Takes a run away that has ended: for engines.
    ///
    /// @param progress how far it came, or null when that is not known
    public synchronized void ended(Run run, @Nullable QueryProgress progress) {
        runs.remove(run);
        if (progress != null) {
            last = progress;
        }
    }
}
