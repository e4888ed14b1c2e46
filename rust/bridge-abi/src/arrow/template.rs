//! Copies of structs that the caller laid out: the buffers stay where they are, everything else becomes ours.

use std::ffi::{CStr, CString};
use std::sync::Arc;

use super::array::{ArrayPieces, CArray};
use super::c_data::{ArrowArray, ArrowSchema};
use super::layout::MAX_DEPTH;
use super::schema::{CSchema, SchemaPieces};
use crate::counters::Live;
use crate::error::BridgeError;
use crate::pointers::{MAX_COUNT, check_count, checked, counted};
use crate::released::ReleasedOwners;

/// More metadata than this is not a field's.
const MAX_METADATA: usize = i32::MAX as usize;

/// Tells the queue of released owners when the last piece of an exported batch is gone.
pub(crate) struct BatchOwner {
    /// 0 when nobody wants to be told.
    pub(crate) owner: u64,
    pub(crate) released: Arc<ReleasedOwners>,
    pub(crate) _live: Live,
}

impl Drop for BatchOwner {
    fn drop(&mut self) {
        if self.owner != 0 {
            self.released.push(self.owner);
        }
    }
}

/// Copies the structs of `template`, whose release and private data are ignored. The owner is made only when nothing
/// can fail any more, and every node of the copy has a share in it.
///
/// # Safety
/// `template` is null or points to an array whose pointers are null or valid for what the counts beside them say. The
/// buffers stay valid until the owner is dropped.
pub(crate) unsafe fn copy_array(
    template: *const ArrowArray,
    owner: impl FnOnce() -> BatchOwner,
) -> Result<CArray, BridgeError> {
    let mut nodes = 0;
    // SAFETY: the caller's promise is passed on.
    unsafe {
        check_array(template, &mut nodes, 1)?;
        Ok(build_array(&*template, &Arc::new(owner())))
    }
}

/// # Safety
/// As for [`copy_array`].
unsafe fn check_array(template: *const ArrowArray, nodes: &mut usize, depth: usize) -> Result<(), BridgeError> {
    check_node(nodes, depth)?;
    // SAFETY: not null and aligned; the caller promised that it is an array then.
    let array = unsafe { checked(template.cast_mut(), "an array of the template")?.as_ref() };
    if array.length < 0 || array.offset < 0 || array.offset.checked_add(array.length).is_none() {
        return Err(BridgeError::invalid_argument(format!(
            "an array of the template has length {} and offset {}",
            array.length, array.offset
        )));
    }
    if array.null_count < -1 || array.null_count > array.length {
        return Err(BridgeError::invalid_argument(format!(
            "an array of the template has {} nulls in {} rows; -1 would say that nobody counted",
            array.null_count, array.length
        )));
    }
    // SAFETY: the caller's promise is passed on.
    unsafe {
        counted(array.buffers, count(array.n_buffers, "buffers")?, "buffers")?;
        for &child in counted(array.children, count(array.n_children, "children")?, "children")? {
            check_array(child, nodes, depth + 1)?;
        }
        if !array.dictionary.is_null() {
            check_array(array.dictionary, nodes, depth + 1)?;
        }
    }
    Ok(())
}

/// # Safety
/// `check_array` accepted the template.
unsafe fn build_array(array: &ArrowArray, owner: &Arc<BatchOwner>) -> CArray {
    // SAFETY: the counts are not negative and the pointers beside them are good for that many: they were checked.
    let pieces = unsafe {
        let children = (0..array.n_children as usize).map(|index| &**array.children.add(index));
        ArrayPieces {
            length: array.length,
            null_count: array.null_count,
            offset: array.offset,
            buffers: (0..array.n_buffers as usize).map(|index| *array.buffers.add(index)).collect(),
            children: children.map(|child| build_array(child, owner)).collect(),
            dictionary: array.dictionary.as_ref().map(|dictionary| build_array(dictionary, owner)),
        }
    };
    pieces.assemble(Box::new(Arc::clone(owner)))
}

/// Copies everything of `template`, whose release and private data are ignored.
///
/// # Safety
/// `template` is null or points to a schema whose pointers are null or valid for what the counts beside them say.
pub(crate) unsafe fn copy_schema(template: *const ArrowSchema) -> Result<CSchema, BridgeError> {
    // SAFETY: the caller's promise is passed on.
    unsafe { copy_schema_node(template, &mut 0, 1) }
}

/// # Safety
/// As for [`copy_schema`].
unsafe fn copy_schema_node(
    template: *const ArrowSchema,
    nodes: &mut usize,
    depth: usize,
) -> Result<CSchema, BridgeError> {
    check_node(nodes, depth)?;
    // SAFETY: not null and aligned; the caller promised that it is a schema then, with all that it points to.
    unsafe {
        let schema = checked(template.cast_mut(), "a schema of the template")?.as_ref();
        let format = checked(schema.format.cast_mut(), "the format of a schema")?;
        let mut children = Vec::new();
        for &child in counted(schema.children, count(schema.n_children, "children")?, "children")? {
            children.push(copy_schema_node(child, nodes, depth + 1)?);
        }
        let dictionary = match schema.dictionary.is_null() {
            true => None,
            false => Some(copy_schema_node(schema.dictionary, nodes, depth + 1)?),
        };
        let name = (!schema.name.is_null()).then(|| CStr::from_ptr(schema.name));
        let pieces = SchemaPieces {
            format: text(CStr::from_ptr(format.as_ptr()), "format")?,
            name: name.map(|name| text(name, "name")).transpose()?,
            metadata: copy_metadata(schema.metadata.cast())?,
            flags: schema.flags,
            children,
            dictionary,
        };
        Ok(pieces.assemble())
    }
}

fn text(text: &CStr, what: &str) -> Result<CString, BridgeError> {
    match text.to_str() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(BridgeError::invalid_argument(format!("the {what} {text:?} of a field is not UTF-8"))),
    }
}

/// The metadata of a field: a count of pairs, then for each text of each pair its length and its bytes.
///
/// # Safety
/// `metadata` is null or valid for what it says about itself.
unsafe fn copy_metadata(metadata: *const u8) -> Result<Option<Box<[u8]>>, BridgeError> {
    if metadata.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promised that the number at `position` can be read: what comes before it was walked over.
    let number = |position: usize| unsafe { metadata.add(position).cast::<i32>().read_unaligned() };
    let negative = |number: i32| {
        usize::try_from(number)
            .map_err(|_| BridgeError::invalid_argument(format!("the metadata of a field holds the length {number}")))
    };
    let pairs = negative(number(0))?;
    check_count(pairs, "metadata pairs")?;
    let mut size = size_of::<i32>();
    for _ in 0..2 * pairs {
        size += size_of::<i32>() + negative(number(size))?;
        if size > MAX_METADATA {
            return Err(BridgeError::invalid_argument("the metadata of a field is larger than 2 GiB"));
        }
    }
    // SAFETY: the walk above ended after `size` bytes.
    Ok(Some(unsafe { std::slice::from_raw_parts(metadata, size) }.into()))
}

fn count(count: i64, what: &str) -> Result<usize, BridgeError> {
    usize::try_from(count)
        .map_err(|_| BridgeError::invalid_argument(format!("the number of {what} in the template is {count}")))
}

/// A template may point to one node from many places, so its depth alone does not bound it.
fn check_node(nodes: &mut usize, depth: usize) -> Result<(), BridgeError> {
    *nodes += 1;
    if depth > MAX_DEPTH || *nodes > MAX_COUNT {
        return Err(BridgeError::invalid_argument(format!(
            "the template is nested deeper than {MAX_DEPTH} levels or has more than {MAX_COUNT} nodes"
        )));
    }
    Ok(())
}
