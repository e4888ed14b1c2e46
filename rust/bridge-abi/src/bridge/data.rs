//! Data of the caller's that goes out with structs and releases of this library.

use std::sync::Arc;
use std::time::Duration;

use super::{Bridge, Result};
use crate::arrow::{
    ArrowArray, ArrowArrayStream, ArrowSchema, BatchList, BatchOwner, CArray, CSchema, OutputStream, Run, copy_array,
    copy_schema,
};
use crate::engine::Engine;
use crate::error::BridgeError;
use crate::pointers::{Out, Places, checked, counted_mut};
use crate::query::Query;

impl<E: Engine> Bridge<E> {
    /// # Safety
    /// As the header says.
    pub unsafe fn schema_export(&self, template: *const ArrowSchema, out: *mut ArrowSchema) -> Result<()> {
        // SAFETY: the header's contract.
        let (out, schema) = unsafe {
            let out = Out::new(out, "the place for the schema", ArrowSchema::empty())?;
            (out, copy_schema(template)?)
        };
        out.set(schema.into_raw());
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn batch_export(&self, template: *const ArrowArray, owner: u64, out: *mut ArrowArray) -> Result<()> {
        let owner = || BatchOwner { owner, released: Arc::clone(&self.released), _live: self.batches.track() };
        // SAFETY: the header's contract.
        let (out, array) = unsafe {
            let out = Out::new(out, "the place for the batch", ArrowArray::empty())?;
            (out, copy_array(template, owner)?)
        };
        out.set(array.into_raw());
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn stream_export(
        &self,
        schema: *mut ArrowSchema,
        batches: *mut ArrowArray,
        count: usize,
        out: *mut ArrowArrayStream,
    ) -> Result<()> {
        // First of all: what can be moved in is moved in, and released from here on whatever happens.
        // SAFETY: the header's contract.
        let (schema, batches) = unsafe {
            let schema = checked(schema, "the schema");
            let batches = counted_mut(batches, count, "batches");
            let batch = |place: &mut ArrowArray| CArray::from_raw(std::mem::replace(place, ArrowArray::empty()));
            (
                schema.map(|place| CSchema::from_raw(place.replace(ArrowSchema::empty()))),
                batches.map(|places| places.iter_mut().map(batch).collect::<Vec<_>>()),
            )
        };
        // SAFETY: the header's contract.
        let out = unsafe { Out::new(out, "the place for the stream", ArrowArrayStream::empty())? };
        let (schema, batches) = (schema?, batches?);
        let schema = schema.ok_or_else(|| BridgeError::invalid_argument("the schema was released already"))?;
        let batches = batches.into_iter().enumerate().map(|(index, batch)| {
            batch.ok_or_else(|| BridgeError::invalid_argument(format!("batch {index} was released already")))
        });
        let source = BatchList { schema, batches: batches.collect::<Result<_>>()? };
        let run = Run { query: Query::new(), anonymous: true };
        out.set(OutputStream::export(Box::new(source), run, self.streams.track())?);
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn released_take(
        &self,
        owners: *mut u64,
        capacity: usize,
        timeout_millis: u64,
        count: *mut usize,
    ) -> Result<()> {
        // SAFETY: the header's contract.
        let (owners, count) = unsafe {
            let count = Out::new(count, "the place for the number of owners", 0)?;
            (Places::new(owners, capacity, "the place for the owners")?, count)
        };
        let taken = self.released.take(capacity, Duration::from_millis(timeout_millis));
        count.set(owners.write(&taken));
        Ok(())
    }
}
