//! Results: what a program gives when it runs.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bridge_abi::{
    ArrayParts, BatchSource, BridgeError, Buffer, CArray, CSchema, ErrorCode, InputStream, IpcSource, NULLABLE, Query,
    SchemaParts,
};

use crate::faults::Stage;
use crate::program::{Output, Program};

/// What both kinds of results have: faults, and a count of what was asked for.
struct Playing {
    program: Arc<Program>,
    query: Arc<Query>,
    asked: Arc<AtomicU64>,
}

impl Playing {
    fn new(program: &Arc<Program>, query: Arc<Query>) -> Self {
        let asked = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&asked);
        query.set_progress_source(Box::new(move || counted.load(Ordering::Relaxed).to_string().into_bytes()));
        Self { program: Arc::clone(program), query, asked }
    }

    /// The number of the batch that is asked for now, after its fault was played.
    fn next(&self) -> Result<u64, BridgeError> {
        let index = self.asked.fetch_add(1, Ordering::Relaxed);
        self.program.faults.play(Stage::Next(index), Some(&self.query))?;
        Ok(index)
    }
}

impl Drop for Playing {
    fn drop(&mut self) {
        self.program.faults.play_without_result(Stage::DropResult);
    }
}

/// A result in batches.
pub(crate) struct BatchResult {
    playing: Playing,
    inputs: VecDeque<InputStream>,
    /// The schema of the first input, if there is one: further inputs must not change it.
    schema: Option<CSchema>,
}

impl BatchResult {
    pub(crate) fn start(
        program: &Arc<Program>,
        inputs: Vec<InputStream>,
        query: Arc<Query>,
    ) -> Result<Self, BridgeError> {
        let mut inputs = VecDeque::from(inputs);
        if matches!(program.output, Output::Map) {
            let function =
                query.function(0).ok_or_else(|| BridgeError::new(ErrorCode::PlanSemantic, "no function 0"))?;
            let input = inputs.pop_front().ok_or_else(|| BridgeError::new(ErrorCode::PlanSemantic, "no input"))?;
            inputs = VecDeque::from([function.call(Box::new(Given(input)))?]);
        }
        let schema = inputs.front_mut().map(InputStream::schema).transpose()?;
        Ok(Self { playing: Playing::new(program, query), inputs, schema })
    }

    fn echo(&mut self) -> Result<Option<CArray>, BridgeError> {
        while let Some(input) = self.inputs.front_mut() {
            if let Some(batch) = input.next_batch()? {
                return Ok(Some(batch));
            }
            self.inputs.pop_front();
        }
        Ok(None)
    }

    fn lengths(&mut self) -> Result<CArray, BridgeError> {
        let mut lengths = Vec::new();
        for mut input in self.inputs.drain(..) {
            let mut length = 0;
            while let Some(batch) = input.next_batch()? {
                length += batch.length();
            }
            lengths.push(length);
        }
        Ok(batch_of_n(lengths))
    }
}

/// An input as what a function is given.
struct Given(InputStream);

impl BatchSource for Given {
    fn schema(&mut self) -> Result<CSchema, BridgeError> {
        self.0.schema()
    }

    fn next(&mut self) -> Result<Option<CArray>, BridgeError> {
        self.0.next_batch()
    }
}

impl BatchSource for BatchResult {
    fn schema(&mut self) -> Result<CSchema, BridgeError> {
        self.playing.program.faults.play(Stage::StreamSchema, Some(&self.playing.query))?;
        match (self.playing.program.output, &self.schema) {
            (Output::Echo | Output::Map, Some(schema)) => schema.try_clone(),
            (Output::Echo | Output::Map, None) => {
                Err(BridgeError::new(ErrorCode::PlanSemantic, "an echo needs an input: pass a stream"))
            }
            (Output::Rows { .. } | Output::Lengths, _) => schema_of_n(),
        }
    }

    fn next(&mut self) -> Result<Option<CArray>, BridgeError> {
        let index = self.playing.next()?;
        match self.playing.program.output {
            Output::Echo | Output::Map => self.echo(),
            Output::Lengths if index == 0 => self.lengths().map(Some),
            Output::Rows { batches, rows } if index < batches => {
                let first = (index * rows).cast_signed();
                Ok(Some(batch_of_n((first..first + rows.cast_signed()).collect())))
            }
            Output::Lengths | Output::Rows { .. } => Ok(None),
        }
    }
}

/// A result in pieces of bytes.
pub(crate) struct IpcResult {
    playing: Playing,
    inputs: VecDeque<Vec<u8>>,
}

impl IpcResult {
    pub(crate) fn start(program: &Arc<Program>, inputs: Vec<Vec<u8>>, query: Arc<Query>) -> Self {
        Self { playing: Playing::new(program, query), inputs: inputs.into() }
    }
}

impl IpcSource for IpcResult {
    fn next(&mut self) -> Result<Option<Vec<u8>>, BridgeError> {
        let index = self.playing.next()?;
        Ok(match self.playing.program.output {
            Output::Echo | Output::Map => self.inputs.pop_front(),
            Output::Lengths if index == 0 => {
                Some(self.inputs.iter().flat_map(|input| input.len().to_le_bytes()).collect())
            }
            Output::Rows { batches, rows } if index < batches => Some(vec![index as u8; rows as usize]),
            Output::Lengths | Output::Rows { .. } => None,
        })
    }
}

/// A table with one column `n` of `int64` without nulls.
pub(crate) fn schema_of_n() -> Result<CSchema, BridgeError> {
    let column = SchemaParts { format: "l".to_owned(), name: "n".to_owned(), flags: NULLABLE, ..Default::default() };
    CSchema::new(SchemaParts { format: "+s".to_owned(), children: vec![CSchema::new(column)?], ..Default::default() })
}

fn batch_of_n(values: Vec<i64>) -> CArray {
    let length = values.len() as i64;
    let buffers = vec![None, Some(Buffer::from_i64(values))];
    let column = CArray::new(ArrayParts { length, buffers, ..Default::default() });
    CArray::new(ArrayParts { length, buffers: vec![None], children: vec![column], ..Default::default() })
}
