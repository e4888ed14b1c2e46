//! The driver in C (`tests/c`) against the library that others load: the header as a C compiler reads it.
//! `sanitize.sh` runs the same driver under sanitizers.

#![cfg(unix)]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

// The library is built because this test could link it.
use bridge_test_engine as _;

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/c");
const INCLUDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/include");
const WARNINGS: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];

fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?} ended with {}\n{out}{err}", output.status);
    out.into_owned()
}

#[test]
fn the_driver_in_c_finds_all_well() {
    let mut sources: Vec<_> = fs::read_dir(TESTS).unwrap().map(|entry| entry.unwrap().path()).collect();
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "c"));
    let libraries = env::current_exe().unwrap().parent().unwrap().to_owned();
    let driver = scratch("driver");
    run(Command::new("cc")
        .args(["-std=c11", "-D_POSIX_C_SOURCE=200809L", "-O1", "-g", "-I", INCLUDE])
        .args(WARNINGS)
        .args(sources)
        .arg("-o")
        .arg(&driver)
        .arg("-L")
        .arg(&libraries)
        .args(["-lbridge_test_engine", "-lpthread"]));
    let search = if cfg!(target_os = "macos") { "DYLD_LIBRARY_PATH" } else { "LD_LIBRARY_PATH" };
    assert_eq!(run(Command::new(&driver).env(search, &libraries)), "all is well\n");
    assert_eq!(run(Command::new(&driver).arg("--version").env(search, &libraries)), "1\n");
}

#[test]
fn the_header_is_clean_cpp17_where_there_is_a_compiler_for_it() {
    if Command::new("c++").arg("--version").output().is_err() {
        eprintln!("there is no c++: the header was not read by one");
        return;
    }
    let source = scratch("header.cpp");
    fs::write(&source, "#include \"polars_bridge.h\"\nint main() { return BRIDGE_OK; }\n").unwrap();
    run(Command::new("c++").args(["-std=c++17", "-fsyntax-only", "-I", INCLUDE]).args(WARNINGS).arg(&source));
}
