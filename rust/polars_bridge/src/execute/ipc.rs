//! The IPC data mode: frames as bytes of Arrow IPC streams.

use std::io::Cursor;

use bridge_abi::{BridgeError, ErrorCode, IpcSource};
use polars::prelude::{DataFrame, IpcStreamReader, PolarsError, SerReader as _};
use polars_arrow::io::ipc::write::{StreamWriter, WriteOptions};
use polars_arrow::record_batch::RecordBatchT;

use super::{Output, export};
use crate::error::{Failure, Result};

pub(crate) fn frame(index: usize, bytes: Vec<u8>) -> Result<DataFrame> {
    IpcStreamReader::new(Cursor::new(bytes))
        .finish()
        .map_err(|error| Failure::new(ErrorCode::ArrowImport, format!("input {index}: {error}")))
}

/// A result as the pieces of one IPC stream: the schema, each batch, the end mark.
pub(crate) struct IpcStream {
    output: Output,
    writer: StreamWriter<Pieces>,
    written: Pieces,
    finished: bool,
}

impl IpcStream {
    pub(crate) fn new(output: Output) -> Result<Self> {
        let written = Pieces::default();
        let mut writer = StreamWriter::new(written.clone(), WriteOptions { compression: None });
        let schema = export::arrow_schema(&output.schema, output.compatibility);
        writer.start(&schema, None).map_err(failed)?;
        Ok(Self { output, writer, written, finished: false })
    }

    fn write_next(&mut self) -> Result<()> {
        match self.output.next_frame()? {
            Some(frame) => {
                let schema = export::arrow_schema(&self.output.schema, self.output.compatibility);
                let arrays = export::columns(&frame, self.output.compatibility);
                let batch = RecordBatchT::try_new(frame.height(), schema.into(), arrays).map_err(failed)?;
                self.writer.write(&batch, None).map_err(failed)
            }
            None => {
                self.finished = true;
                self.writer.finish().map_err(failed)
            }
        }
    }
}

impl IpcSource for IpcStream {
    fn next(&mut self) -> Result<Option<Vec<u8>>, BridgeError> {
        loop {
            let piece = self.written.take();
            if !piece.is_empty() {
                return Ok(Some(piece));
            }
            if self.finished {
                return Ok(None);
            }
            self.write_next()?;
        }
    }
}

fn failed(error: PolarsError) -> Failure {
    Failure::new(ErrorCode::ArrowExport, error.to_string())
}

/// What the writer has written and nobody took yet.
#[derive(Clone, Default)]
struct Pieces(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl Pieces {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

impl std::io::Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
