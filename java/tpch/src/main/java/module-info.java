/// The tables of TPC-H.
module dev.kakehashi.tpch {
    requires dev.kakehashi.core;
    requires dev.kakehashi.python;
    requires static org.jspecify;

    exports dev.kakehashi.tpch;
}
