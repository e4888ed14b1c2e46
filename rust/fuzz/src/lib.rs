//! What the fuzzers of `targets/` have in common.

#[path = "../../bridge-abi/tests/support/mod.rs"]
pub mod caller;
pub mod handles;
pub mod message;
pub mod mutate;
pub mod table;
