package dev.kakehashi.runtime.library.threading;

/// What a condition needs of its lock.
interface Mutex {
    /// {@return whether it was had in time}
    boolean acquire(Object blocking, Object timeout);

    /// Lets it go.
    void release();

    /// {@return whether the running thread may wait with it}
    boolean isOwned();

    /// {@return how often it was taken; it is free afterwards}
    int releaseAll();

    /// Takes it so often again.
    void acquireAgain(int times);
}
