//! Plans that run.

use std::slice;
use std::sync::Arc;

use super::results::Reader;
use super::{Bridge, Result};
use crate::arrow::{ArrowArrayStream, InputStream, OutputStream, Run};
use crate::engine::Engine;
use crate::error::{BridgeError, ErrorCode};
use crate::pointers::{Out, checked, counted, values};
use crate::query::Query;

impl<E: Engine> Bridge<E> {
    /// # Safety
    /// As the header says.
    pub unsafe fn plan_execute(
        &self,
        plan: u64,
        input: *mut ArrowArrayStream,
        out: *mut ArrowArrayStream,
    ) -> Result<()> {
        let inputs = if input.is_null() { &[] } else { slice::from_ref(&input) };
        // SAFETY: the header's contract, which is the same for one input.
        unsafe { self.plan_execute_with(plan, inputs.as_ptr(), inputs.len(), std::ptr::null(), 0, 0, out) }
    }

    /// # Safety
    /// As the header says.
    #[allow(clippy::too_many_arguments, reason = "this is the C function's list")]
    pub unsafe fn plan_execute_with(
        &self,
        plan: u64,
        inputs: *const *mut ArrowArrayStream,
        count: usize,
        options: *const u8,
        options_length: usize,
        query: u64,
        out: *mut ArrowArrayStream,
    ) -> Result<()> {
        // First of all: what can be moved in is moved in, and released from here on whatever happens.
        // SAFETY: the header's contract.
        let inputs = unsafe { counted(inputs, count, "inputs") }.map(|places| {
            // SAFETY: the header's contract.
            let inputs = places.iter().enumerate().map(|(index, &place)| unsafe { take(place, index) });
            inputs.collect::<Vec<_>>()
        });
        // SAFETY: the header's contract.
        let out = unsafe { Out::new(out, "the place for the output stream", ArrowArrayStream::empty())? };
        let inputs = inputs?.into_iter().collect::<Result<Vec<_>>>()?;
        let plan = self.plans.get(plan)?;
        let run = self.run(query)?;
        // SAFETY: the header's contract.
        let options = unsafe { values(options, options_length, "the options")? };
        let source = self.engine.execute(&plan, inputs, options, Arc::clone(&run.query))?;
        out.set(OutputStream::export(source, run, self.streams.track())?);
        Ok(())
    }

    /// # Safety
    /// As the header says.
    #[allow(clippy::too_many_arguments, reason = "this is the C function's list")]
    pub unsafe fn plan_execute_ipc(
        &self,
        plan: u64,
        inputs: *const *const u8,
        lengths: *const usize,
        count: usize,
        options: *const u8,
        options_length: usize,
        query: u64,
        out_reader: *mut u64,
    ) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { Out::new(out_reader, "the place for the reader's handle", 0)? };
        let plan = self.plans.get(plan)?;
        let run = self.run(query)?;
        // SAFETY: the header's contract.
        let (inputs, lengths, options) = unsafe {
            let lengths = counted(lengths, count, "input lengths")?;
            (counted(inputs, count, "inputs")?, lengths, values(options, options_length, "the options")?)
        };
        let mut copies = Vec::with_capacity(inputs.len());
        for (&input, &length) in inputs.iter().zip(lengths) {
            // SAFETY: the header's contract.
            copies.push(copy(unsafe { values(input, length, "an input")? })?);
        }
        let source = self.engine.execute_ipc(&plan, copies, options, Arc::clone(&run.query))?;
        out.set(self.readers.insert(Arc::new(Reader::new(source, run)))?);
        Ok(())
    }

    fn run(&self, query: u64) -> Result<Run> {
        Ok(match query {
            0 => Run { query: Query::new(), anonymous: true },
            handle => Run { query: self.queries.get(handle)?, anonymous: false },
        })
    }
}

/// # Safety
/// `place` is null or good for [`InputStream::take`].
unsafe fn take(place: *mut ArrowArrayStream, index: usize) -> Result<InputStream> {
    let place = checked(place, &format!("input {index}"))?;
    // SAFETY: the caller's promise.
    unsafe { InputStream::take(place.as_ptr(), format!("input {index}")) }.ok_or_else(|| {
        BridgeError::import(format!("input {index} was released already: a stream can be read once, make a new one"))
    })
}

fn copy(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut copy = Vec::new();
    copy.try_reserve_exact(bytes.len()).map_err(|_| {
        let length = bytes.len();
        BridgeError::new(ErrorCode::OutOfMemory, format!("there is no memory for a copy of an input of {length} bytes"))
    })?;
    copy.extend_from_slice(bytes);
    Ok(copy)
}
