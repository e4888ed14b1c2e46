//! What holds for the whole process: it has to be said before the engine is used first.

use std::sync::atomic::{AtomicBool, Ordering};

use bridge_abi::ErrorCode;

use crate::error::{Failure, Result};

/// A folder of our own in the user's: Polars deletes folders beside its own whose names are numbers, as it takes them for
/// those of processes that are gone.
const SPILL_FOLDER: &str = "kakehashi-spill";

static USED: AtomicBool = AtomicBool::new(false);

/// From now on nothing can be configured any more.
pub(crate) fn mark_used() {
    USED.store(true, Ordering::Relaxed);
}

pub(crate) fn configure(options: &[u8]) -> Result<()> {
    let refuse = |message: String| Err(Failure::new(ErrorCode::InvalidArgument, message));
    let options = bridge_plan::options::configure(options)?;
    if USED.load(Ordering::Relaxed) {
        return refuse("the engine was used already: configure it before the first plan is compiled".into());
    }
    if let Some(threads) = options.threads {
        if threads == 0 {
            return refuse("threads is 0 and must be at least 1".into());
        }
        set("POLARS_MAX_THREADS", &threads.to_string());
    }
    if let Some(directory) = &options.spill_directory {
        if !std::path::Path::new(directory).is_dir() {
            return refuse(format!("the spill directory {directory:?} is no directory"));
        }
        let own = std::path::Path::new(directory).join(SPILL_FOLDER);
        if let Err(error) = std::fs::create_dir_all(&own) {
            return refuse(format!("the spill directory {directory:?} cannot be written to: {error}"));
        }
        set("POLARS_OOC_SPILL_DIR", &own.to_string_lossy());
    }
    if let Some(bytes) = options.memory_budget {
        set("POLARS_OOC_MEMORY_BUDGET_MB", &(bytes / 1_000_000).max(1).to_string());
    }
    Ok(())
}

fn set(name: &str, value: &str) {
    bridge_abi::set_environment_variable(name, value);
    polars_config::config().reload_env_var(name);
}

/// Threads that the engine computes with.
pub(crate) fn threads() -> u32 {
    polars_config::config().max_threads() as u32
}
