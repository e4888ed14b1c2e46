//! The engine itself, and plans before they run.

use std::sync::Arc;

use super::{Bridge, Result};
use crate::arrow::ArrowSchema;
use crate::engine::Engine;
use crate::pointers::{BufferOut, Out, checked, values};

impl<E: Engine> Bridge<E> {
    /// # Safety
    /// As the header says.
    pub unsafe fn engine_version(&self, pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { BufferOut::new(pointer, length)? };
        out.set(self.engine.engine_version().into_bytes());
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn capabilities(&self, pointer: *mut *mut u8, length: *mut usize) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { BufferOut::new(pointer, length)? };
        out.set(self.engine.capabilities()?);
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn configure(&self, options: *const u8, length: usize) -> Result<()> {
        // SAFETY: the header's contract.
        self.engine.configure(unsafe { values(options, length, "the options")? })
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn plan_compile(&self, plan: *const u8, length: usize, out_plan: *mut u64) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { Out::new(out_plan, "the place for the plan's handle", 0)? };
        checked(plan.cast_mut(), "the plan")?;
        // SAFETY: the header's contract.
        let plan = unsafe { values(plan, length, "the plan")? };
        out.set(self.plans.insert(Arc::new(self.engine.compile(plan)?))?);
        Ok(())
    }

    /// Any value is safe.
    pub fn plan_free(&self, plan: u64) -> Result<()> {
        drop(self.plans.remove(plan));
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn plan_schema(&self, plan: u64, out: *mut ArrowSchema) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { Out::new(out, "the place for the schema", ArrowSchema::empty())? };
        let plan = self.plans.get(plan)?;
        out.set(self.engine.schema(&plan)?.into_raw());
        Ok(())
    }

    /// # Safety
    /// As the header says.
    pub unsafe fn plan_explain(
        &self,
        plan: u64,
        options: *const u8,
        options_length: usize,
        pointer: *mut *mut u8,
        length: *mut usize,
    ) -> Result<()> {
        // SAFETY: the header's contract.
        let out = unsafe { BufferOut::new(pointer, length)? };
        let plan = self.plans.get(plan)?;
        // SAFETY: the header's contract.
        let options = unsafe { values(options, options_length, "the options")? };
        out.set(self.engine.explain(&plan, options)?.into_bytes());
        Ok(())
    }
}
