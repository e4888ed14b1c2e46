//! The Arrow C interfaces: owned structs, streams that come in, streams that go out.

mod array;
mod c_data;
mod check;
mod input;
mod layout;
mod output;
mod schema;
mod template;

pub use array::{ArrayParts, Buffer, CArray};
pub use c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};
pub use input::InputStream;
pub use schema::{CSchema, NULLABLE, SchemaParts};

pub(crate) use output::{BatchList, OutputStream, Run};
pub(crate) use template::{BatchOwner, copy_array, copy_schema};
