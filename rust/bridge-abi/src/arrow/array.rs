//! Arrays that are owned: released once, when dropped.

use std::ffi::c_void;
use std::mem::ManuallyDrop;
use std::ptr;

use super::c_data::ArrowArray;
use crate::guard::guard_without_status;

/// An array of the C Data interface that belongs to whoever has this; dropping it releases it.
#[derive(Debug)]
pub struct CArray(ArrowArray);

// SAFETY: the specification wants arrays that any thread may read and release; nothing here writes to one.
unsafe impl Send for CArray {}
// SAFETY: as above; what `&self` offers only reads fields that nobody writes.
unsafe impl Sync for CArray {}

impl CArray {
    /// Takes over an array, unless it is released already.
    ///
    /// # Safety
    /// `raw` is laid out as the specification says, and nobody else releases it.
    pub(crate) unsafe fn from_raw(raw: ArrowArray) -> Option<Self> {
        raw.release.is_some().then_some(Self(raw))
    }

    /// The struct, which the caller has to release.
    pub(crate) fn into_raw(self) -> ArrowArray {
        let this = ManuallyDrop::new(self);
        // SAFETY: `this` is never dropped, so the struct is moved, not copied.
        unsafe { ptr::read(&raw const this.0) }
    }

    pub(crate) const fn raw(&self) -> &ArrowArray {
        &self.0
    }

    /// An array over memory of this process.
    ///
    /// What the buffers hold is not looked at: whether they fit a type is for the caller to know.
    #[must_use]
    pub fn new(parts: ArrayParts) -> Self {
        let addresses = parts.buffers.iter().map(|buffer| buffer.as_ref().map_or(ptr::null(), Buffer::address));
        let pieces = ArrayPieces {
            length: parts.length,
            null_count: parts.null_count,
            offset: 0,
            buffers: addresses.collect(),
            children: parts.children,
            dictionary: parts.dictionary,
        };
        pieces.assemble(Box::new(parts.buffers))
    }

    /// How many rows there are.
    #[must_use]
    pub const fn length(&self) -> i64 {
        self.0.length
    }
}

impl Drop for CArray {
    fn drop(&mut self) {
        if let Some(release) = self.0.release {
            // SAFETY: the array is ours and was not released, or its release would be gone.
            unsafe { release(&raw mut self.0) }
        }
    }
}

/// What a [`CArray`] is made of.
#[derive(Debug, Default)]
pub struct ArrayParts {
    /// Rows.
    pub length: i64,
    /// Rows that are null, or -1 when nobody counted.
    pub null_count: i64,
    /// The buffers of the type's layout; `None` where the layout allows a buffer to be missing.
    pub buffers: Vec<Option<Buffer>>,
    /// The children, as the type has them.
    pub children: Vec<CArray>,
    /// The values of a dictionary.
    pub dictionary: Option<CArray>,
}

/// Memory for a buffer of an array, on an address that is a multiple of 8.
#[derive(Debug)]
pub struct Buffer(Vec<u64>);

impl Buffer {
    /// A copy of `bytes`.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let word = |chunk: &[u8]| {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            u64::from_ne_bytes(word)
        };
        Self(bytes.chunks(8).map(word).collect())
    }

    /// These 64-bit integers.
    pub fn from_i64(values: impl IntoIterator<Item = i64>) -> Self {
        Self(values.into_iter().map(i64::cast_unsigned).collect())
    }

    const fn address(&self) -> *const c_void {
        self.0.as_ptr().cast()
    }
}

/// A node of an array before it has a struct.
pub(super) struct ArrayPieces {
    pub(super) length: i64,
    pub(super) null_count: i64,
    pub(super) offset: i64,
    pub(super) buffers: Vec<*const c_void>,
    pub(super) children: Vec<CArray>,
    pub(super) dictionary: Option<CArray>,
}

/// What the struct of a node points to.
struct ArrayNode {
    buffers: Box<[*const c_void]>,
    children: Box<[*mut ArrowArray]>,
    dictionary: *mut ArrowArray,
    /// Dropped after everything else of this node.
    _kept: Box<dyn Send>,
}

impl ArrayPieces {
    /// Makes the struct; `kept` is dropped when the node is released, which is after its children were, unless a
    /// consumer moved those out.
    pub(super) fn assemble(self, kept: Box<dyn Send>) -> CArray {
        let mut raw = ArrowArray::empty();
        raw.length = self.length;
        raw.null_count = self.null_count;
        raw.offset = self.offset;
        raw.n_buffers = self.buffers.len() as i64;
        raw.n_children = self.children.len() as i64;
        let boxed = |child: CArray| Box::into_raw(Box::new(child.into_raw()));
        let mut node = Box::new(ArrayNode {
            buffers: self.buffers.into_boxed_slice(),
            children: self.children.into_iter().map(boxed).collect(),
            dictionary: self.dictionary.map_or(ptr::null_mut(), boxed),
            _kept: kept,
        });
        if !node.buffers.is_empty() {
            raw.buffers = node.buffers.as_mut_ptr();
        }
        if !node.children.is_empty() {
            raw.children = node.children.as_mut_ptr();
        }
        raw.dictionary = node.dictionary;
        raw.private_data = Box::into_raw(node).cast();
        raw.release = Some(release);
        CArray(raw)
    }
}

/// Releases a node that [`ArrayPieces::assemble`] made, and what was not moved out of it.
unsafe extern "C" fn release(array: *mut ArrowArray) {
    guard_without_status(|| {
        // SAFETY: the caller passes null or an array; one that is released has no release any more.
        let Some(array) = (unsafe { array.as_mut() }).filter(|array| array.release.is_some()) else {
            return Ok(());
        };
        array.release = None;
        let node = std::mem::replace(&mut array.private_data, ptr::null_mut());
        // SAFETY: `assemble` put it there and this is the only release of it.
        let node = unsafe { Box::from_raw(node.cast::<ArrayNode>()) };
        for &child in node.children.iter().chain(Some(&node.dictionary).filter(|child| !child.is_null())) {
            // SAFETY: `assemble` made the box. If a consumer moved the child out, it left it marked as released.
            let child = unsafe { Box::from_raw(child) };
            // SAFETY: as above, and nobody else has it.
            drop(unsafe { CArray::from_raw(*child) });
        }
        Ok(())
    });
}
