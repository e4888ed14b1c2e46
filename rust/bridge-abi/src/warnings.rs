//! What an engine warns of. It is kept until the caller asks, who knows where it is to be told.

use std::sync::{Mutex, PoisonError};

/// Warnings that nobody takes must not fill the memory.
const MOST: usize = 1000;

static KEPT: Mutex<Kept> = Mutex::new(Kept { texts: Vec::new(), more: 0 });

struct Kept {
    texts: Vec<String>,
    /// How many came after there was no room any more.
    more: u64,
}

/// Keeps a warning for the caller, from any thread. It is about no call in particular.
pub fn warn(text: &str) {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.texts.len() < MOST {
        kept.texts.push(text.replace('\0', "\u{fffd}"));
    } else {
        kept.more += 1;
    }
}

/// The warnings since the last call, in their order, with a zero byte after each; how many had no room is the last one.
pub(crate) fn take() -> Vec<u8> {
    let kept = {
        let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *kept, Kept { texts: Vec::new(), more: 0 })
    };
    let mut bytes = Vec::new();
    for text in kept.texts {
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(0);
    }
    if kept.more > 0 {
        bytes.extend_from_slice(format!("{} more warnings were not kept\0", kept.more).as_bytes());
    }
    bytes
}
