//! The search for the first bad line of a text.

use polars::prelude::{PolarsError, PolarsResult};
use polars_buffer::Buffer;
use polars_io::utils::compression::CompressedReader;

use super::Halt;

/// A line that cannot be read.
pub(super) struct Bad {
    pub(super) error: PolarsError,
    /// As an editor counts it: from 1, with everything that is skipped.
    pub(super) line: u64,
}

/// How a kind of text is made of records. A record may have several lines.
pub(super) trait Records {
    /// The byte at the end of a line.
    fn end_of_line(&self) -> u8;

    /// How many bytes at the front of a text are whole records.
    fn whole(&self, text: &[u8]) -> usize;

    /// Where each record of a text ends.
    fn ends(&self, text: &[u8]) -> Vec<usize>;

    /// Reads whole records as the engine does.
    fn read(&self, records: &[u8]) -> PolarsResult<()>;
}

/// A text that may be compressed: what was taken from the reader and not read yet, then the rest of the reader.
pub(super) struct Text {
    pub(super) reader: CompressedReader,
    pub(super) taken: Buffer<u8>,
}

impl Text {
    pub(super) fn new(bytes: &Buffer<u8>) -> PolarsResult<Self> {
        Ok(Self { reader: CompressedReader::try_new(bytes.clone())?, taken: Buffer::new() })
    }

    /// How many lines end in this text.
    pub(super) fn count_lines(mut self, end_of_line: u8, halt: &Halt) -> PolarsResult<u64> {
        let mut lines = newlines(&self.taken, end_of_line);
        loop {
            let (piece, read) = self.reader.read_next_slice(&Buffer::new(), CompressedReader::ideal_read_size())?;
            if read == 0 || halt() {
                return Ok(lines);
            }
            lines += newlines(&piece, end_of_line);
        }
    }

    /// The first record that cannot be read, and how many lines of this text stand before it.
    pub(super) fn first_bad(mut self, records: &impl Records, halt: &Halt) -> PolarsResult<Option<(PolarsError, u64)>> {
        let mut lines = 0;
        let mut size = CompressedReader::ideal_read_size();
        while !halt() {
            let (piece, read) = self.reader.read_next_slice(&self.taken, size)?;
            if piece.is_empty() {
                return Ok(None);
            }
            let whole = if read == 0 { piece.len() } else { records.whole(&piece) };
            if whole == 0 {
                size = size.saturating_mul(2);
            } else if let Err(error) = records.read(&piece[..whole]) {
                let (error, before) = narrow(records, &piece[..whole], error);
                return Ok(Some((error, lines + newlines(&piece[..before], records.end_of_line()))));
            } else {
                lines += newlines(&piece[..whole], records.end_of_line());
            }
            self.taken = piece.sliced(whole..);
        }
        Ok(None)
    }
}

/// Finds the first record that makes a text bad, by trying how much of its front is good: what a reader makes of a
/// record may depend on those before it. Says where the record begins.
fn narrow(records: &impl Records, text: &[u8], error: PolarsError) -> (PolarsError, usize) {
    let ends = records.ends(text);
    let (mut good, mut bad, mut error) = (0, ends.len(), error);
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        match records.read(&text[..ends[middle - 1]]) {
            Ok(()) => good = middle,
            Err(earlier) => (bad, error) = (middle, earlier),
        }
    }
    (error, if good == 0 { 0 } else { ends[good - 1] })
}

fn newlines(text: &[u8], end_of_line: u8) -> u64 {
    text.iter().filter(|&&byte| byte == end_of_line).count() as u64
}
