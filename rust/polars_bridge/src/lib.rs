//! Polars behind Kakehashi's C ABI.
//!
//! `lower` turns a checked plan into Polars' own `LazyFrame`, `execute` runs it and hands out its batches, `engine`
//! ties the two to the ABI.

#![forbid(unsafe_code)]

mod configure;
mod engine;
mod error;
mod execute;
mod explain;
mod lower;

#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

bridge_abi::export_bridge!(engine::PolarsEngine, engine::PolarsEngine);
