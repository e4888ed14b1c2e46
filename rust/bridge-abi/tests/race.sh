#!/bin/sh
# Runs the driver in C (tests/c) with the test engine behind the ABI under ThreadSanitizer: handles that many threads make,
# use and free, queries that somebody else cancels, streams that are released while they are read. The standard library is
# built with it, from its source: its locks, compiled without, would look like races. There are no suppressions.
#
# It needs Linux, and either a nightly Rust with its source (RUST_NIGHTLY names one, else "nightly"; rustup component add
# rust-src) and a C compiler that knows -fsanitize=thread (CC, else gcc); or the rustc of the system with its source and the
# clang of the same LLVM (Debian: rustc-web, rust-web-src, clang-22, libclang-rt-22-dev). Exit status: 0 clean; 1 a report, or
# a proof that went unnoticed; 77 something needed is missing.
set -eu

cannot() {
    echo "race.sh: cannot run here: $1" >&2
    exit 77
}

export RUSTUP_AUTO_INSTALL=0 RUST_BACKTRACE=0
tests=$(cd "$(dirname "$0")" && pwd)
workspace=$(cd "$tests/../.." && pwd)
[ "$(uname -s)" = Linux ] || cannot "the driver is linked for Linux only"

# Whether rustc $1 has the source of its standard library.
has_source() {
    [ -f "$("$@" --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/Cargo.lock" ]
}

nightly=${RUST_NIGHTLY:-nightly}
system=${SYSTEM_RUSTC:-/usr/bin/rustc}
if has_source rustc "+$nightly"; then
    RUSTC=$(rustup which --toolchain "$nightly" rustc)
    runtime=$(find "$(rustc "+$nightly" --print target-libdir)" -name 'librustc*_rt.tsan.a' | head -n 1)
    [ -n "$runtime" ] || cannot "the toolchain \"$nightly\" has no ThreadSanitizer"
    compiler=${CC:-gcc}
    link="-rdynamic -Wl,--whole-archive $runtime -Wl,--no-whole-archive -lpthread -ldl -lm -lrt"
    flags="-Zsanitizer=thread"
elif has_source "$system"; then
    RUSTC=$system
    llvm=$("$RUSTC" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    compiler=clang-$llvm
    command -v "$compiler" >/dev/null || cannot "there is no $compiler (Debian: apt-get install $compiler libclang-rt-$llvm-dev)"
    link="-rdynamic -fsanitize=thread -lpthread"
    flags="-Zsanitizer=thread -Zexternal-clangrt"
    RUSTC_BOOTSTRAP=1
    export RUSTC_BOOTSTRAP
else
    cannot "no Rust has the source of its standard library (rustup component add rust-src --toolchain $nightly; Debian: apt-get install rustc-web rust-web-src)"
fi
export RUSTC
host=$("$RUSTC" -vV | sed -n 's/^host: //p')
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$workspace/target}/race"
cd "$workspace"

echo "== the test engine, with $("$RUSTC" --version)"
# Flags of the environment reach the standard library too.
RUSTFLAGS="$flags" cargo build --quiet --locked -Zbuild-std=std,panic_unwind --package bridge-test-engine --target "$host"
library=$CARGO_TARGET_DIR/$host/debug
objects=$CARGO_TARGET_DIR/driver
mkdir -p "$objects"
for source in "$tests"/c/*.c "$tests"/race/*.c; do
    "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -O1 -g -fno-omit-frame-pointer -fsanitize=thread \
        -Wall -Wextra -Wpedantic -Werror -I "$tests/../include" -c "$source" -o "$objects/$(basename "$source" .c).o"
done
# shellcheck disable=SC2086
"$compiler" "$objects/proof.o" -o "$objects/proof" $link
rm "$objects/proof.o"
# shellcheck disable=SC2086
"$compiler" "$objects"/*.o -o "$objects/program" -L "$library" -lbridge_test_engine $link

echo "== proof that the sanitizer is awake"
# With layouts of addresses that older runtimes do not know, the program has to be started without their being mixed.
run="setarch $(uname -m) -R"
export TSAN_OPTIONS="halt_on_error=1:second_deadlock_stack=1"
if $run "$objects/proof" 2>"$objects/proof.log"; then
    echo "race.sh: a race went unnoticed" >&2
    exit 1
fi
grep -q 'WARNING: ThreadSanitizer: data race' "$objects/proof.log" || {
    cat "$objects/proof.log" >&2
    cannot "ThreadSanitizer does not start"
}

echo "== the driver in C"
LD_LIBRARY_PATH=$library $run "$objects/program" 2>"$objects/program.log" || {
    cat "$objects/program.log" >&2
    exit 1
}
echo "clean"
