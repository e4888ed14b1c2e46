//! What the exported functions do: arguments are checked, objects found, the engine asked.
//!
//! Every method is the body of the exported function of the same name with `bridge_` in front, whose contract is in
//! the header (`include/polars_bridge.h`). Their safety rests on it: a pointer is null or good for what the header
//! says.

mod data;
mod execution;
mod plans;
mod queries;
mod results;

use std::sync::Arc;

use crate::counters::LiveCounter;
use crate::engine::Engine;
use crate::error::BridgeError;
use crate::handles::{HandleTable, Kind};
use crate::query::Query;
use crate::released::ReleasedOwners;
use results::Reader;

pub use queries::idle_wait;
pub use results::{buffer_free, last_error, last_error_code, last_error_detail, warnings_take};

type Result<T> = std::result::Result<T, BridgeError>;

/// An engine and everything of it that is known outside. Made by [`export_bridge!`](crate::export_bridge).
pub struct Bridge<E: Engine> {
    engine: E,
    plans: HandleTable<Arc<E::Plan>>,
    queries: HandleTable<Arc<Query>>,
    readers: HandleTable<Arc<Reader>>,
    streams: LiveCounter,
    batches: LiveCounter,
    released: Arc<ReleasedOwners>,
}

impl<E: Engine> Bridge<E> {
    /// A bridge to `engine`.
    pub fn new(engine: E) -> Self {
        Self {
            engine,
            plans: HandleTable::new(Kind::Plan),
            queries: HandleTable::new(Kind::Query),
            readers: HandleTable::new(Kind::Reader),
            streams: LiveCounter::default(),
            batches: LiveCounter::default(),
            released: Arc::default(),
        }
    }
}
