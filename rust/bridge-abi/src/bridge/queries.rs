//! Tokens of queries, and the counters.

use std::sync::Arc;
use std::time::Duration;

use super::{Bridge, Result};
use crate::engine::Engine;
use crate::error::BridgeError;
use crate::function::{BatchFunction, FunctionPointer};
use crate::pointers::{BufferOut, Out, Places};
use crate::query::Query;
use crate::working::wait_idle;

impl<E: Engine> Bridge<E> {
    /// # Safety
    /// As the header says.
    pub unsafe fn query_new(&self, out_query: *mut u64) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { Out::new(out_query, "the place for the query's handle", 0)? };
        out.set(self.queries.insert(Query::new())?);
        Ok(())
    }

    /// Cancels a query.
    pub fn query_cancel(&self, query: u64) -> Result<()> {
        self.queries.get(query)?.cancel();
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn query_progress(&self, query: u64, pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { BufferOut::new(pointer, length)? };
        out.set(self.queries.get(query)?.progress());
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn query_function(
        &self,
        query: u64,
        number: u64,
        function: Option<FunctionPointer>,
        owner: u64,
    ) -> Result<()> {
        let query = self.queries.get(query)?;
        let pointer = function.ok_or_else(|| BridgeError::invalid_argument("the function is a null pointer"))?;
        let (released, streams) = (Arc::clone(&self.released), self.streams.clone());
        // SAFETY: the header's contract.
        query.set_function(number, unsafe { BatchFunction::new(pointer, owner, released, streams) });
        Ok(())
    }

    /// Any value is safe.
    pub fn query_free(&self, query: u64) -> Result<()> {
        drop(self.queries.remove(query));
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn counters(&self, values: *mut u64, capacity: usize, count: *mut usize) -> Result<()> {
        // SAFETY: the header's contract.
        let (values, count) = unsafe {
            let count = Out::new(count, "the place for the number of counters", 0)?;
            (Places::new(values, capacity, "the place for the counters")?, count)
        };
        let live =
            [self.plans.live(), self.queries.live(), self.streams.value(), self.readers.live(), self.batches.value()];
        values.write(&live);
        count.set(live.len());
        Ok(())
    }
}

/// # Safety
/// As the header says.
pub unsafe fn idle_wait(timeout_millis: u64, running: *mut u64) -> Result<()> {
    // SAFETY: the header's contract.
    let running = unsafe { Out::new(running, "the place for the number of running queries", 0)? };
    running.set(wait_idle(Duration::from_millis(timeout_millis)));
    Ok(())
}
