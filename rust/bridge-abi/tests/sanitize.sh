#!/bin/sh
# Runs the ABI under sanitizers, with the test engine behind it: the Rust tests under AddressSanitizer and
# LeakSanitizer, then the driver in C (tests/c) under those and UndefinedBehaviorSanitizer, against the library that
# others would load. Both are built for the one runtime that comes with Rust, which is why the standard library need not
# be built again. (For ThreadSanitizer it would have to be: std's locks, compiled without it, look like races.)
#
# It needs Linux, a nightly Rust (RUST_NIGHTLY names one, else "nightly") and a C compiler that knows -fsanitize (CC,
# else gcc). Exit status: 0 clean; 1 a report, or a proof that went unnoticed; 77 something needed is missing.
set -eu

cannot() {
    echo "sanitize.sh: cannot run here: $1" >&2
    exit 77
}

fail() {
    echo "sanitize.sh: $1" >&2
    exit 1
}

# A missing toolchain is for the caller to install.
export RUSTUP_AUTO_INSTALL=0
nightly=${RUST_NIGHTLY:-nightly}
compiler=${CC:-gcc}
tests=$(cd "$(dirname "$0")" && pwd)
workspace=$(cd "$tests/../.." && pwd)

[ "$(uname -s)" = Linux ] || cannot "the driver is linked for Linux only"
rustc "+$nightly" --version >/dev/null 2>&1 || cannot "there is no Rust toolchain \"$nightly\" (rustup toolchain install nightly)"
command -v "$compiler" >/dev/null || cannot "there is no C compiler \"$compiler\""
host=$(rustc "+$nightly" -vV | sed -n 's/^host: //p')
runtime=$(find "$(rustc "+$nightly" --print target-libdir)" -name 'librustc*_rt.asan.a' | head -n 1)
[ -n "$runtime" ] || cannot "the toolchain \"$nightly\" has no AddressSanitizer for $host"

# Always with --target: the flags are then for the code under test, not for build scripts.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$workspace/target}/sanitize"
export RUSTFLAGS="-Zsanitizer=address -Cforce-frame-pointers=yes"
export RUST_BACKTRACE=0
export ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=1:abort_on_error=0"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
cd "$workspace"

echo "== the Rust tests"
# The driver has a turn of its own: it needs another link here.
cargo "+$nightly" test --quiet --package bridge-abi --lib --tests --target "$host" -- --skip the_driver_in_c

echo "== the driver in C"
cargo "+$nightly" build --quiet --package bridge-test-engine --target "$host"
library=$CARGO_TARGET_DIR/$host/debug
objects=$CARGO_TARGET_DIR/driver
mkdir -p "$objects"
for source in "$tests"/c/*.c; do
    "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -g -fno-omit-frame-pointer \
        -Wall -Wextra -Wpedantic -Werror -fsanitize=address,undefined -fno-sanitize-recover=all \
        -I "$tests/../include" -c "$source" -o "$objects/$(basename "$source" .c).o"
done
# -rdynamic: the library finds the runtime in the program.
"$compiler" "$objects"/*.o -o "$objects/driver" -rdynamic -Wl,--whole-archive "$runtime" -Wl,--no-whole-archive \
    -L "$library" -lbridge_test_engine -lpthread -ldl -lm -lrt
LD_LIBRARY_PATH=$library "$objects/driver" 2>"$objects/driver.log" || {
    cat "$objects/driver.log" >&2
    fail "the driver failed"
}

echo "== proofs that the sanitizers are awake"
for way in leak overflow overflow-in-the-library use-after-release undefined; do
    if LD_LIBRARY_PATH=$library "$objects/driver" --break "$way" 2>"$objects/$way.log"; then
        fail "\"$way\" went unnoticed"
    fi
    grep -Eq 'ERROR: (Address|Leak)Sanitizer|runtime error' "$objects/$way.log" || {
        cat "$objects/$way.log" >&2
        fail "\"$way\" failed without a report"
    }
done

echo "== a library that claims another version"
BRIDGE_TEST_ABI_VERSION=4711 cargo "+$nightly" build --quiet --package bridge-test-engine --target "$host" \
    --target-dir "$CARGO_TARGET_DIR/other-version"
said=$(LD_LIBRARY_PATH=$CARGO_TARGET_DIR/other-version/$host/debug "$objects/driver" --version)
[ "$said" = 4711 ] || fail "it says $said"

echo "clean"
