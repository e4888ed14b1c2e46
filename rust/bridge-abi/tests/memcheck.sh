#!/bin/sh
# Runs the driver in C (tests/c) with the test engine behind the ABI under Valgrind: it sees reads of memory that was never
# written to, which AddressSanitizer does not, in the optimised library that others would load. There are no suppressions.
#
# It needs Linux, Rust, a C compiler (CC, else cc) and Valgrind. Exit status: 0 clean; 1 a report; 77 something is missing.
set -eu

cannot() {
    echo "memcheck.sh: cannot run here: $1" >&2
    exit 77
}

tests=$(cd "$(dirname "$0")" && pwd)
workspace=$(cd "$tests/../.." && pwd)
compiler=${CC:-cc}
command -v valgrind >/dev/null || cannot "there is no valgrind (Debian: apt-get install valgrind)"
command -v "$compiler" >/dev/null || cannot "there is no C compiler \"$compiler\""
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$workspace/target}/memcheck" RUST_BACKTRACE=0
cd "$workspace"
cargo build --quiet --locked --release --package bridge-test-engine
library=$CARGO_TARGET_DIR/release
driver=$CARGO_TARGET_DIR/driver
"$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -g -Wall -Wextra -Wpedantic -Werror -I "$tests/../include" "$tests"/c/*.c \
    -o "$driver" -L "$library" -lbridge_test_engine -lpthread

# What is still reachable at the end is the library's own, kept for the life of the process: its one engine and its tables.
watch() {
    LD_LIBRARY_PATH=$library valgrind --quiet --error-exitcode=1 --leak-check=full --show-leak-kinds=definite,indirect,possible \
        --errors-for-leak-kinds=definite,indirect "$@" 2>"$CARGO_TARGET_DIR/log"
}

echo "== proof that Valgrind is awake"
if watch "$driver" --break leak || ! grep -q 'definitely lost' "$CARGO_TARGET_DIR/log"; then
    cat "$CARGO_TARGET_DIR/log" >&2
    echo "memcheck.sh: a leak went unnoticed" >&2
    exit 1
fi
echo "== the driver in C"
watch "$driver" || {
    cat "$CARGO_TARGET_DIR/log" >&2
    exit 1
}
echo "clean"
