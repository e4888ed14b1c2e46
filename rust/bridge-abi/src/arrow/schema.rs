//! Schemas that are owned: released once, when dropped.

use std::ffi::{CStr, CString, c_char};
use std::mem::ManuallyDrop;
use std::ptr;

use super::c_data::ArrowSchema;
use super::template::copy_schema;
use crate::error::{BridgeError, ErrorCode};
use crate::guard::guard_without_status;

/// The flag of a field that may hold nulls.
pub const NULLABLE: i64 = 2;

/// A schema of the C Data interface that belongs to whoever has this; dropping it releases it.
#[derive(Debug)]
pub struct CSchema(ArrowSchema);

// SAFETY: the specification wants schemas that any thread may read and release; nothing here writes to one.
unsafe impl Send for CSchema {}
// SAFETY: as above; what `&self` offers only reads fields that nobody writes.
unsafe impl Sync for CSchema {}

impl CSchema {
    /// Takes over a schema, unless it is released already.
    ///
    /// # Safety
    /// `raw` is laid out as the specification says, and nobody else releases it.
    pub(crate) unsafe fn from_raw(raw: ArrowSchema) -> Option<Self> {
        raw.release.is_some().then_some(Self(raw))
    }

    /// The struct, which the caller has to release.
    pub(crate) fn into_raw(self) -> ArrowSchema {
        let this = ManuallyDrop::new(self);
        // SAFETY: `this` is never dropped, so the struct is moved, not copied.
        unsafe { ptr::read(&raw const this.0) }
    }

    pub(crate) const fn raw(&self) -> &ArrowSchema {
        &self.0
    }

    /// A schema of this library's own. Fails with `ARROW_EXPORT` where a text holds a zero byte, which C cannot say.
    pub fn new(parts: SchemaParts) -> Result<Self, BridgeError> {
        Ok(SchemaPieces {
            format: c_text(parts.format, "format")?,
            name: Some(c_text(parts.name, "name")?),
            metadata: None,
            flags: parts.flags,
            children: parts.children,
            dictionary: parts.dictionary,
        }
        .assemble())
    }

    /// A copy that shares nothing with this one.
    pub fn try_clone(&self) -> Result<Self, BridgeError> {
        // SAFETY: this schema is live, so what it points to is too.
        unsafe { copy_schema(&raw const self.0) }
    }

    /// The format string, which says the type.
    #[must_use]
    pub fn format(&self) -> &CStr {
        if self.0.format.is_null() {
            return c"";
        }
        // SAFETY: the schema is live, and its format is a C string that lives as long.
        unsafe { CStr::from_ptr(self.0.format) }
    }
}

impl Drop for CSchema {
    fn drop(&mut self) {
        if let Some(release) = self.0.release {
            // SAFETY: the schema is ours and was not released, or its release would be gone.
            unsafe { release(&raw mut self.0) }
        }
    }
}

fn c_text(text: String, what: &str) -> Result<CString, BridgeError> {
    CString::new(text).map_err(|error| {
        BridgeError::new(
            ErrorCode::ArrowExport,
            format!(
                "the {what} of a field has a zero byte at {}, which the C interface cannot say: rename it",
                error.nul_position()
            ),
        )
    })
}

/// What a [`CSchema`] is made of.
#[derive(Debug, Default)]
pub struct SchemaParts {
    /// The type, in the words of the C Data interface.
    pub format: String,
    /// The name of the column.
    pub name: String,
    /// Flags of the C Data interface, such as [`NULLABLE`].
    pub flags: i64,
    /// The fields of the type.
    pub children: Vec<CSchema>,
    /// The type of a dictionary's values.
    pub dictionary: Option<CSchema>,
}

/// A node of a schema before it has a struct.
pub(super) struct SchemaPieces {
    pub(super) format: CString,
    pub(super) name: Option<CString>,
    pub(super) metadata: Option<Box<[u8]>>,
    pub(super) flags: i64,
    pub(super) children: Vec<CSchema>,
    pub(super) dictionary: Option<CSchema>,
}

/// What the struct of a node points to.
struct SchemaNode {
    format: CString,
    name: Option<CString>,
    metadata: Option<Box<[u8]>>,
    children: Box<[*mut ArrowSchema]>,
    dictionary: *mut ArrowSchema,
}

impl SchemaPieces {
    pub(super) fn assemble(self) -> CSchema {
        let boxed = |child: CSchema| Box::into_raw(Box::new(child.into_raw()));
        let mut node = Box::new(SchemaNode {
            format: self.format,
            name: self.name,
            metadata: self.metadata,
            children: self.children.into_iter().map(boxed).collect(),
            dictionary: self.dictionary.map_or(ptr::null_mut(), boxed),
        });
        let mut raw = ArrowSchema::empty();
        raw.format = node.format.as_ptr();
        raw.name = node.name.as_ref().map_or(ptr::null(), |name| name.as_ptr());
        raw.metadata = node.metadata.as_ref().map_or(ptr::null(), |metadata| metadata.as_ptr().cast::<c_char>());
        raw.flags = self.flags;
        raw.n_children = node.children.len() as i64;
        if !node.children.is_empty() {
            raw.children = node.children.as_mut_ptr();
        }
        raw.dictionary = node.dictionary;
        raw.private_data = Box::into_raw(node).cast();
        raw.release = Some(release);
        CSchema(raw)
    }
}

/// Releases a node that [`SchemaPieces::assemble`] made, and what was not moved out of it.
unsafe extern "C" fn release(schema: *mut ArrowSchema) {
    guard_without_status(|| {
        // SAFETY: the caller passes null or a schema; one that is released has no release any more.
        let Some(schema) = (unsafe { schema.as_mut() }).filter(|schema| schema.release.is_some()) else {
            return Ok(());
        };
        schema.release = None;
        let node = std::mem::replace(&mut schema.private_data, ptr::null_mut());
        // SAFETY: `assemble` put it there and this is the only release of it.
        let node = unsafe { Box::from_raw(node.cast::<SchemaNode>()) };
        for &child in node.children.iter().chain(Some(&node.dictionary).filter(|child| !child.is_null())) {
            // SAFETY: `assemble` made the box. If a consumer moved the child out, it left it marked as released.
            let child = unsafe { Box::from_raw(child) };
            // SAFETY: as above, and nobody else has it.
            drop(unsafe { CSchema::from_raw(*child) });
        }
        Ok(())
    });
}
