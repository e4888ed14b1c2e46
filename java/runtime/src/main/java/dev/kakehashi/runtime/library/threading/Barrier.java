package dev.kakehashi.runtime.library.threading;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.error.PyException;
import dev.kakehashi.runtime.error.ValueError;
import dev.kakehashi.runtime.library.Arguments;

/// Python's `threading.Barrier`: so many threads wait for each other, again and again.
@Python("threading.Barrier")
public final class Barrier extends PyInstance {
    private final long parties;
    private final Object action;
    private final Object timeout;
    private final Condition changed = new Condition(new Lock());
    private long waiting;
    private Round round = new Round();

    /// What happened to those that wait together.
    private static final class Round {
        boolean opened;
        boolean broken;
    }

    /// A barrier for so many threads.
    ///
    /// @param action what one of them calls when all have come, or null
    /// @param timeout how long each waits at most, or null
    @Python("Barrier(parties, action=None, timeout=None)")
    public Barrier(Object parties, Object action, Object timeout) {
        this.parties = Arguments.whole(parties);
        if (this.parties < 1) {
            throw new ValueError("parties must be > 0");
        }
        this.action = action;
        this.timeout = timeout;
    }

    /// {@return the place among those that came, from 0}
    @Python("wait(self, timeout=None)")
    public long await(Object limit) {
        changed.__enter__();
        try {
            if (round.broken) {
                throw new BrokenBarrierError();
            }
            long place = waiting++;
            if (waiting == parties) {
                open();
            } else {
                awaitOthers(limit == null ? timeout : limit);
            }
            return place;
        } finally {
            changed.release();
        }
    }

    private void open() {
        try {
            if (action != null) {
                Operator.call(action);
            }
        } catch (PyException failure) {
            abandon();
            throw failure;
        }
        round.opened = true;
        begin();
    }

    private void begin() {
        round = new Round();
        waiting = 0;
        changed.wakeAll();
    }

    private void awaitOthers(Object limit) {
        Round mine = round;
        while (!mine.opened && !mine.broken) {
            if (!changed.await(limit) && !mine.opened) {
                abandon();
            }
        }
        if (mine.broken) {
            throw new BrokenBarrierError();
        }
    }

    private void abandon() {
        round.broken = true;
        waiting = 0;
        changed.wakeAll();
    }

    /// Opens it anew; those that wait get a BrokenBarrierError.
    @Python("reset(self)")
    public void reset() {
        changed.__enter__();
        round.broken = true;
        begin();
        changed.release();
    }

    /// Breaks it: whoever waits, or comes, gets a BrokenBarrierError.
    @Python("abort(self)")
    public void abort() {
        changed.__enter__();
        abandon();
        changed.release();
    }

    /// {@return how many threads it takes}
    @Python("parties")
    public long parties() {
        return parties;
    }

    /// {@return how many wait}
    @Python("n_waiting")
    public long waiting() {
        return waiting;
    }

    /// {@return whether it is broken}
    @Python("broken")
    public boolean isBroken() {
        return round.broken;
    }
}
