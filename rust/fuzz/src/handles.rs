//! A caller that gives right and wrong handles to every function that takes one, and knows which of them are alive.

use std::ptr;

use bridge_abi::ErrorCode::{Cancelled, InvalidArgument};
use libfuzzer_sys::arbitrary::{self, Arbitrary};

use crate::caller::consumer::Output;
use crate::caller::{Failure, bytes_of, c, counters, outcome};

/// What the caller does.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub enum Step {
    Compile,
    Schema(Choice),
    Explain(Choice),
    Execute { plan: Choice, query: Option<Choice> },
    ExecuteIpc { plan: Choice, query: Option<Choice> },
    FreePlan(Choice),
    NextBatch(u8),
    Release(u8),
    NextPiece(Choice),
    FreeReader(Choice),
    NewQuery,
    Cancel(Choice),
    Progress(Choice),
    Function(Choice),
    FreeQuery(Choice),
}

/// Which handle is given.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub enum Choice {
    /// One that is alive, of the right kind as far as there is one.
    Right(u8),
    /// Any that was ever given out.
    Any(u8),
    /// One of those with another bit.
    Bent(u8, u8),
    /// A number.
    Made(u64),
}

/// Handles that were given out.
#[derive(Default)]
struct Handles {
    live: Vec<u64>,
}

/// The caller, and what it believes.
#[derive(Default)]
pub struct Caller {
    plans: Handles,
    queries: Handles,
    readers: Handles,
    streams: Vec<Output>,
    ever: Vec<u64>,
}

const PROGRAM: &str = "rows:3:2";

impl Caller {
    /// Does this, and holds what comes back against what it believes.
    pub fn play(&mut self, step: Step) {
        match step {
            Step::Compile => {
                let handle = made(|out| {
                    // SAFETY: the program is a slice, and the handle has a place.
                    unsafe { c::bridge_plan_compile(PROGRAM.as_ptr(), PROGRAM.len(), out) }
                });
                let handle = self.given(handle.expect("a plan"));
                self.plans.live.push(handle);
            }
            Step::Schema(choice) => {
                let (handle, right) = self.handle(choice, &self.plans);
                let mut schema = crate::caller::ArrowSchema::empty();
                // SAFETY: any handle may be given, and the schema has a place.
                let answer = outcome(unsafe { c::bridge_plan_schema(handle, &raw mut schema) });
                drop(crate::caller::consumer::Schema(schema));
                expect(answer, right);
            }
            Step::Explain(choice) => {
                let (handle, right) = self.handle(choice, &self.plans);
                // SAFETY: any handle may be given, there are no options, and the text has places.
                expect(bytes_of(|p, n| unsafe { c::bridge_plan_explain(handle, ptr::null(), 0, p, n) }), right);
            }
            Step::Execute { plan, query } => {
                let ((plan, right), (query, known)) = (self.handle(plan, &self.plans), self.token(query));
                // What is not a plan of ours must not be freed by it.
                let plan = std::mem::ManuallyDrop::new(crate::caller::Plan(plan));
                let stream = plan.execute(&mut [], query);
                self.streams.extend(expect(stream, right && known));
            }
            Step::ExecuteIpc { plan, query } => {
                let ((plan, right), (query, known)) = (self.handle(plan, &self.plans), self.token(query));
                let reader = made(|out| {
                    // SAFETY: there are no inputs and no options, and the handle has a place.
                    unsafe { c::bridge_plan_execute_ipc(plan, ptr::null(), ptr::null(), 0, ptr::null(), 0, query, out) }
                });
                if let Some(reader) = expect(reader, right && known) {
                    let reader = self.given(reader);
                    self.readers.live.push(reader);
                }
            }
            Step::FreePlan(choice) => {
                let (handle, _) = self.handle(choice, &self.plans);
                // SAFETY: any handle may be freed.
                unsafe { c::bridge_plan_free(handle) }
                self.plans.forget(handle);
            }
            Step::NextBatch(index) => {
                let count = self.streams.len().max(1);
                if let Some(stream) = self.streams.get_mut(usize::from(index) % count) {
                    match stream.batch() {
                        Ok(batch) => assert!(batch.is_none_or(|batch| batch.values().len() == 2)),
                        Err(failure) => assert_eq!(failure.last.code, Cancelled),
                    }
                }
            }
            Step::Release(index) => {
                if !self.streams.is_empty() {
                    drop(self.streams.swap_remove(usize::from(index) % self.streams.len()));
                }
            }
            Step::NextPiece(choice) => {
                let (handle, right) = self.handle(choice, &self.readers);
                // SAFETY: any handle may be given, and the bytes have places.
                let piece = bytes_of(|p, n| unsafe { c::bridge_ipc_next(handle, p, n) });
                assert!(expect(piece, right).is_none_or(|piece| matches!(piece.len(), 0 | 2)));
            }
            Step::FreeReader(choice) => {
                let (handle, _) = self.handle(choice, &self.readers);
                // SAFETY: any handle may be freed.
                unsafe { c::bridge_ipc_free(handle) }
                self.readers.forget(handle);
            }
            Step::NewQuery => {
                // SAFETY: the handle has a place.
                let handle = made(|out| unsafe { c::bridge_query_new(out) });
                let handle = self.given(handle.expect("a query"));
                self.queries.live.push(handle);
            }
            Step::Cancel(choice) => {
                let (handle, right) = self.handle(choice, &self.queries);
                // SAFETY: any handle may be given.
                expect(outcome(unsafe { c::bridge_query_cancel(handle) }), right);
            }
            Step::Progress(choice) => {
                let (handle, right) = self.handle(choice, &self.queries);
                // SAFETY: any handle may be given, and the bytes have places.
                expect(bytes_of(|p, n| unsafe { c::bridge_query_progress(handle, p, n) }), right);
            }
            Step::Function(choice) => {
                let (handle, right) = self.handle(choice, &self.queries);
                // SAFETY: any handle may be given, and the function lives for ever.
                expect(outcome(unsafe { c::bridge_query_function(handle, 0, Some(never), 0) }), right);
            }
            Step::FreeQuery(choice) => {
                let (handle, _) = self.handle(choice, &self.queries);
                // SAFETY: any handle may be freed.
                unsafe { c::bridge_query_free(handle) }
                self.queries.forget(handle);
            }
        }
        let live = [self.plans.live.len(), self.queries.live.len(), self.streams.len(), self.readers.live.len(), 0];
        assert_eq!(counters(), live.map(|count| count as u64), "after {step:?}");
    }

    fn given(&mut self, handle: u64) -> u64 {
        assert!(handle != 0 && !self.ever.contains(&handle), "{handle:#x} was given out twice");
        self.ever.push(handle);
        handle
    }

    /// A handle, and whether it is one of these and alive.
    fn handle(&self, choice: Choice, wanted: &Handles) -> (u64, bool) {
        let pick = |from: &[u64], index: u8| from.get(usize::from(index) % from.len().max(1)).copied().unwrap_or(0);
        let handle = match choice {
            Choice::Right(index) => pick(&wanted.live, index),
            Choice::Any(index) => pick(&self.ever, index),
            Choice::Bent(index, bit) => pick(&self.ever, index) ^ 1 << (bit % 64),
            Choice::Made(handle) => handle,
        };
        (handle, wanted.live.contains(&handle))
    }

    /// As [`Self::handle`], for a query that may be left out.
    fn token(&self, choice: Option<Choice>) -> (u64, bool) {
        choice.map_or((0, true), |choice| {
            let (handle, right) = self.handle(choice, &self.queries);
            (handle, right || handle == 0)
        })
    }
}

impl Handles {
    fn forget(&mut self, handle: u64) {
        self.live.retain(|live| *live != handle);
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        // SAFETY: any handle may be freed.
        self.plans.live.iter().for_each(|handle| unsafe { c::bridge_plan_free(*handle) });
        // SAFETY: as above.
        self.queries.live.iter().for_each(|handle| unsafe { c::bridge_query_free(*handle) });
        // SAFETY: as above.
        self.readers.live.iter().for_each(|handle| unsafe { c::bridge_ipc_free(*handle) });
        self.streams.clear();
        assert_eq!(counters(), [0; 5]);
    }
}

unsafe extern "C" fn never(
    _: u64,
    _: *mut crate::caller::ArrowArrayStream,
    _: *mut crate::caller::ArrowArrayStream,
    _: *mut u8,
    _: usize,
) -> i32 {
    panic!("no program of this caller has a function");
}

/// The handle that a call puts out; 0 where it failed.
fn made(call: impl FnOnce(*mut u64) -> i32) -> Result<u64, Failure> {
    let mut handle = u64::MAX;
    let answer = outcome(call(&raw mut handle));
    assert_eq!(answer.is_ok(), handle != 0);
    answer.map(|()| handle)
}

/// What came of a call with a handle that was right, or not.
fn expect<T>(answer: Result<T, Failure>, right: bool) -> Option<T> {
    match answer {
        Ok(value) => {
            assert!(right, "a wrong handle was taken");
            Some(value)
        }
        Err(failure) if right => {
            assert_eq!(failure.code, Cancelled, "{failure:?}");
            None
        }
        Err(failure) => {
            expect_refused(failure);
            None
        }
    }
}

fn expect_refused(failure: Failure) {
    assert_eq!(failure.code, InvalidArgument, "{failure:?}");
}
