//! Plain threads that functions of the caller's run on: as many as are busy at once, and each stays a while for the next
//! call, as a new thread costs more than a short function.

use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use bridge_abi::ErrorCode;
use crossbeam_channel::{Receiver, Sender, bounded};

use crate::error::{Failure, Result};

const STAY: Duration = Duration::from_secs(10);

pub(super) type Job = Box<dyn FnOnce() + Send>;

/// A hand-over without room: a job goes in only where a thread waits for it.
static HAND_OVER: LazyLock<(Sender<Job>, Receiver<Job>)> = LazyLock::new(|| bounded(0));

/// Runs a job on a thread that waits for one, or on a new one.
pub(super) fn run(job: Job) -> Result<()> {
    let (sender, _) = &*HAND_OVER;
    let Err(nobody) = sender.try_send(job) else { return Ok(()) };
    let first = nobody.into_inner();
    let serve = move || {
        first();
        let (_, receiver) = &*HAND_OVER;
        while let Ok(job) = receiver.recv_timeout(STAY) {
            job();
        }
    };
    thread::Builder::new().name("kakehashi-map".into()).spawn(serve).map(drop).map_err(|error| {
        Failure::new(ErrorCode::Execution, format!("no thread could be started for a function: {error}"))
    })
}
