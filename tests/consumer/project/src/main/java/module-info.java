/// A program of somebody who uses Kakehashi.
module consumer {
    requires dev.kakehashi.core;
    requires dev.kakehashi.python;
}
