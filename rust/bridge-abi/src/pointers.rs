//! Pointers that come from the caller: checked once, here, before anything is read or written through them.

use std::ptr::NonNull;
use std::slice;

use crate::error::BridgeError;

/// More inputs, batches, children or buffers than this in one call is a wrong number, not a wish.
pub(crate) const MAX_COUNT: usize = 1 << 20;

/// A place of the caller's that this call writes its result to.
pub(crate) struct Out<T>(NonNull<T>);

impl<T> Out<T> {
    /// Checks `pointer` and writes `initial`, which is what the caller sees if the call fails.
    ///
    /// # Safety
    /// `pointer` is null or valid for writing one `T` for as long as the `Out` lives. What it pointed to is
    /// overwritten, not dropped.
    pub(crate) unsafe fn new(pointer: *mut T, what: &str, initial: T) -> Result<Self, BridgeError> {
        let out = Self(checked(pointer, what)?);
        out.set(initial);
        Ok(out)
    }

    pub(crate) fn set(&self, value: T) {
        // SAFETY: `new` checked that the pointer is not null and aligned, its caller promised that it is writable.
        unsafe { self.0.write(value) }
    }
}

/// A pair of places that a buffer and its length are written to.
pub(crate) struct BufferOut {
    pointer: Out<*mut u8>,
    length: Out<usize>,
}

impl BufferOut {
    /// # Safety
    /// As for [`Out::new`], for both.
    pub(crate) unsafe fn new(pointer: *mut *mut u8, length: *mut usize) -> Result<Self, BridgeError> {
        // SAFETY: the caller's promise is passed on.
        unsafe {
            Ok(Self {
                pointer: Out::new(pointer, "the place for the buffer's address", std::ptr::null_mut())?,
                length: Out::new(length, "the place for the buffer's length", 0)?,
            })
        }
    }

    /// Hands `bytes` over to the caller, who gives them back to [`free_buffer`]. Nothing is an address of null.
    pub(crate) fn set(&self, bytes: Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let bytes = bytes.into_boxed_slice();
        self.length.set(bytes.len());
        self.pointer.set(Box::into_raw(bytes).cast::<u8>());
    }
}

/// Places of the caller's for several values.
pub(crate) struct Places<T> {
    start: NonNull<T>,
    capacity: usize,
}

impl<T: Copy> Places<T> {
    /// # Safety
    /// `pointer` is null or valid for writing `capacity` values for as long as the `Places` live.
    pub(crate) unsafe fn new(pointer: *mut T, capacity: usize, what: &str) -> Result<Self, BridgeError> {
        if capacity == 0 {
            return Err(BridgeError::invalid_argument(format!("{what} has room for none")));
        }
        check_length::<T>(capacity, what)?;
        Ok(Self { start: checked(pointer, what)?, capacity })
    }

    /// Writes as many of `values` as there is room for and says how many.
    pub(crate) fn write(&self, values: &[T]) -> usize {
        let count = values.len().min(self.capacity);
        for (index, value) in values[..count].iter().enumerate() {
            // SAFETY: the index is below the capacity, for which the caller of `new` promised places.
            unsafe { self.start.add(index).write(*value) };
        }
        count
    }
}

/// Frees what [`BufferOut::set`] handed over; null is nothing.
///
/// # Safety
/// `pointer` and `length` are null, or a pair that a call of this library gave and that was not freed yet.
pub(crate) unsafe fn free_buffer(pointer: *mut u8, length: usize) {
    if !pointer.is_null() {
        // SAFETY: the caller's promise: this is the boxed slice of `BufferOut::set`.
        drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(pointer, length)) });
    }
}

/// Borrows `length` values of the caller's for the time of the call; null is allowed when there are none.
///
/// # Safety
/// `pointer` is null or valid for reading `length` values during `'a`.
pub(crate) unsafe fn values<'a, T>(pointer: *const T, length: usize, what: &str) -> Result<&'a [T], BridgeError> {
    if length == 0 {
        return Ok(&[]);
    }
    let start = checked(pointer.cast_mut(), what)?;
    check_length::<T>(length, what)?;
    // SAFETY: not null, aligned, a size that fits; the caller promised that it is readable.
    Ok(unsafe { slice::from_raw_parts(start.as_ptr(), length) })
}

/// As [`counted`], for values that are moved out.
///
/// # Safety
/// As for [`values`], for reading and writing, and nobody else does either.
pub(crate) unsafe fn counted_mut<'a, T>(pointer: *mut T, count: usize, what: &str) -> Result<&'a mut [T], BridgeError> {
    if count == 0 {
        return Ok(&mut []);
    }
    check_count(count, what)?;
    let start = checked(pointer, what)?;
    // SAFETY: not null, aligned, a size that fits; the caller promised that it is his alone.
    Ok(unsafe { slice::from_raw_parts_mut(start.as_ptr(), count) })
}

/// As [`values`], for something of which a million is a mistake.
///
/// # Safety
/// As for [`values`].
pub(crate) unsafe fn counted<'a, T>(pointer: *const T, count: usize, what: &str) -> Result<&'a [T], BridgeError> {
    check_count(count, what)?;
    // SAFETY: the caller's promise is passed on.
    unsafe { values(pointer, count, what) }
}

fn check_length<T>(length: usize, what: &str) -> Result<(), BridgeError> {
    if length > isize::MAX as usize / size_of::<T>().max(1) {
        return Err(BridgeError::invalid_argument(format!(
            "the length of {what} is {length}, which is no length at all: a negative number was passed as one"
        )));
    }
    Ok(())
}

pub(crate) fn check_count(count: usize, what: &str) -> Result<(), BridgeError> {
    if count > MAX_COUNT {
        return Err(BridgeError::invalid_argument(format!(
            "the number of {what} is {count}; more than {MAX_COUNT} are never meant"
        )));
    }
    Ok(())
}

/// The pointer, if it is neither null nor misaligned.
pub(crate) fn checked<T>(pointer: *mut T, what: &str) -> Result<NonNull<T>, BridgeError> {
    let Some(checked) = NonNull::new(pointer) else {
        return Err(BridgeError::invalid_argument(format!("{what} is a null pointer")));
    };
    if !checked.is_aligned() {
        return Err(BridgeError::invalid_argument(format!(
            "{what} is at {pointer:p}, which is not a multiple of {}",
            align_of::<T>()
        )));
    }
    Ok(checked)
}
