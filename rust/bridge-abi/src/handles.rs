//! Handles: numbers that stand for objects of this library outside of it.
//!
//! A handle says which table it belongs to, what kind of object it stands for, which slot holds it and for which
//! generation of that slot. So a handle that is forged, freed, of another kind or of another copy of this library is
//! an error with a name, and never somebody else's object.

use std::hash::{BuildHasher, RandomState};
use std::sync::{PoisonError, RwLock};

use crate::error::BridgeError;

const INDEX_BITS: u32 = 28;
const GENERATION_BITS: u32 = 24;
const KIND_BITS: u32 = 4;
const MAX_INDEX: u64 = (1 << INDEX_BITS) - 1;
const MAX_GENERATION: u64 = (1 << GENERATION_BITS) - 1;

/// What a handle stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Plan = 1,
    Query = 2,
    Reader = 3,
    Stream = 4,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Query => "query",
            Self::Reader => "IPC reader",
            Self::Stream => "stream",
        }
    }

    const fn from_bits(bits: u64) -> Option<Self> {
        match bits {
            1 => Some(Self::Plan),
            2 => Some(Self::Query),
            3 => Some(Self::Reader),
            4 => Some(Self::Stream),
            _ => None,
        }
    }
}

/// The objects of one kind that are known outside. Safe for use from any thread.
pub(crate) struct HandleTable<T> {
    kind: Kind,
    /// Differs from one copy of this library to the next, with good luck: a check for mistakes, not a secret.
    tag: u64,
    slots: RwLock<Slots<T>>,
}

struct Slots<T> {
    slots: Vec<Slot<T>>,
    free: Vec<usize>,
    live: usize,
}

struct Slot<T> {
    generation: u64,
    value: Option<T>,
}

impl<T: Clone> HandleTable<T> {
    pub(crate) fn new(kind: Kind) -> Self {
        // Every `RandomState` has random keys.
        let tag = RandomState::new().hash_one(0_u8) & 0xff;
        Self { kind, tag, slots: RwLock::new(Slots { slots: Vec::new(), free: Vec::new(), live: 0 }) }
    }

    /// Keeps `value` until its handle is removed. The handle is never 0.
    pub(crate) fn insert(&self, value: T) -> Result<u64, BridgeError> {
        let mut table = self.slots.write().unwrap_or_else(PoisonError::into_inner);
        let index = match table.free.pop() {
            Some(index) => index,
            None if table.slots.len() as u64 > MAX_INDEX => {
                return Err(BridgeError::new(
                    crate::ErrorCode::OutOfMemory,
                    format!("there are {} live handles of {}s: close some", table.live, self.kind.name()),
                ));
            }
            None => {
                table.slots.push(Slot { generation: 0, value: None });
                table.slots.len() - 1
            }
        };
        table.live += 1;
        let slot = &mut table.slots[index];
        slot.value = Some(value);
        Ok(self.handle(index, slot.generation))
    }

    /// The object of `handle`.
    pub(crate) fn get(&self, handle: u64) -> Result<T, BridgeError> {
        let (index, generation) = self.position(handle)?;
        let table = self.slots.read().unwrap_or_else(PoisonError::into_inner);
        let found = table.slots.get(index).filter(|slot| slot.generation == generation);
        found.and_then(|slot| slot.value.clone()).ok_or_else(|| {
            let known = table.slots.get(index).is_some_and(|slot| slot.generation > generation);
            self.bad(handle, if known { "was freed" } else { "was never given out" })
        })
    }

    /// Forgets `handle` and gives its object back, so that the caller drops it where no lock is held.
    /// Anything that is not a live handle is nothing.
    pub(crate) fn remove(&self, handle: u64) -> Option<T> {
        let (index, generation) = self.position(handle).ok()?;
        let mut table = self.slots.write().unwrap_or_else(PoisonError::into_inner);
        let slot = table.slots.get_mut(index).filter(|slot| slot.generation == generation)?;
        let value = slot.value.take()?;
        slot.generation += 1;
        // A slot whose generations are used up is not used again: an old handle must not come back to life.
        if slot.generation <= MAX_GENERATION {
            table.free.push(index);
        }
        table.live -= 1;
        Some(value)
    }

    /// How many handles are live.
    pub(crate) fn live(&self) -> u64 {
        self.slots.read().unwrap_or_else(PoisonError::into_inner).live as u64
    }

    fn handle(&self, index: usize, generation: u64) -> u64 {
        let kind = (self.kind as u64) << (INDEX_BITS + GENERATION_BITS);
        let tag = self.tag << (INDEX_BITS + GENERATION_BITS + KIND_BITS);
        tag | kind | (generation << INDEX_BITS) | index as u64
    }

    fn position(&self, handle: u64) -> Result<(usize, u64), BridgeError> {
        if handle == 0 {
            return Err(self.bad(handle, "is never given out"));
        }
        match Kind::from_bits((handle >> (INDEX_BITS + GENERATION_BITS)) & ((1 << KIND_BITS) - 1)) {
            None => return Err(self.bad(handle, "was never given out")),
            Some(kind) if kind != self.kind => {
                return Err(self.bad(handle, &format!("is the handle of a {}", kind.name())));
            }
            Some(_) => {}
        }
        if handle >> (INDEX_BITS + GENERATION_BITS + KIND_BITS) != self.tag {
            return Err(self.bad(handle, "is not a handle of this library"));
        }
        Ok(((handle & MAX_INDEX) as usize, (handle >> INDEX_BITS) & MAX_GENERATION))
    }

    fn bad(&self, handle: u64, why: &str) -> BridgeError {
        let kind = self.kind.name();
        BridgeError::invalid_argument(format!("a {kind} was expected, but {handle:#018x} {why}"))
    }
}
