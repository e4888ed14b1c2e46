//! Polars behind Kakehashi's C ABI.
//!
//! `lower` turns a checked plan into Polars' own `LazyFrame`, `execute` runs it and hands out its batches, `reading` finds
//! the file and the line that made it fail, `engine` ties them to the ABI.

#![forbid(unsafe_code)]

mod configure;
mod engine;
mod error;
mod execute;
mod explain;
mod lower;
mod reading;

#[global_allocator]
static ALLOCATOR: polars_ooc::Allocator = polars_ooc::Allocator;

bridge_abi::export_bridge!(engine::PolarsEngine, engine::PolarsEngine::new());
