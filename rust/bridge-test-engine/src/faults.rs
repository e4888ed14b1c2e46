//! Faults, and where they happen.

#![expect(clippy::panic, reason = "to panic is what these faults are for")]

use std::panic::panic_any;

use bridge_abi::{BridgeError, ErrorCode, Query};

/// A place where a fault can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Configure,
    Version,
    Capabilities,
    Compile,
    Schema,
    Explain,
    Execute,
    StreamSchema,
    Next(u64),
    DropPlan,
    DropResult,
}

impl Stage {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "configure" => Self::Configure,
            "version" => Self::Version,
            "capabilities" => Self::Capabilities,
            "compile" => Self::Compile,
            "schema" => Self::Schema,
            "explain" => Self::Explain,
            "execute" => Self::Execute,
            "stream-schema" => Self::StreamSchema,
            "drop-plan" => Self::DropPlan,
            "drop-result" => Self::DropResult,
            _ => Self::Next(text.strip_prefix("next=")?.parse().ok()?),
        })
    }
}

/// What goes wrong.
#[derive(Debug)]
pub(crate) enum Fault {
    Fail { code: ErrorCode, message: String },
    Panic(String),
    Bomb(String),
    Wait,
}

/// The faults of a program.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) faults: Vec<(Stage, Fault)>,
    pub(crate) detail: Vec<u8>,
}

impl Faults {
    /// Plays the first fault of this stage, if there is one.
    pub(crate) fn play(&self, stage: Stage, query: Option<&Query>) -> Result<(), BridgeError> {
        let Some((_, fault)) = self.faults.iter().find(|(place, _)| *place == stage) else {
            return Ok(());
        };
        match fault {
            Fault::Fail { code, message } => {
                Err(BridgeError::new(*code, message.clone()).with_detail(self.detail.clone()))
            }
            Fault::Panic(message) => panic_any(message.clone()),
            Fault::Bomb(message) => panic_any(Bomb(message.clone())),
            Fault::Wait => match query {
                Some(query) => {
                    query.wait();
                    query.check()
                }
                None => Err(BridgeError::new(ErrorCode::Unsupported, format!("no query runs in {stage:?}"))),
            },
        }
    }

    /// Plays the fault of a stage that has no way to fail but a panic.
    pub(crate) fn play_without_result(&self, stage: Stage) {
        if let Err(error) = self.play(stage, None) {
            panic_any(error.message);
        }
    }
}

/// The payload of a panic that panics again when somebody drops it.
struct Bomb(String);

impl Drop for Bomb {
    fn drop(&mut self) {
        panic_any(std::mem::take(&mut self.0));
    }
}
