//! Programs: what a plan of the test engine says.

use bridge_abi::{BridgeError, ErrorCode};

use crate::faults::{Fault, Faults, Stage};

/// What the result of a plan is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Output {
    #[default]
    Echo,
    Map,
    Rows {
        batches: u64,
        rows: u64,
    },
    Lengths,
}

/// A plan, or a text for `bridge_configure`.
#[derive(Debug, Default)]
pub(crate) struct Program {
    pub(crate) output: Output,
    pub(crate) faults: Faults,
    pub(crate) capabilities: Vec<u8>,
}

impl Program {
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, BridgeError> {
        let text = std::str::from_utf8(bytes).map_err(|error| damaged(error.to_string()))?;
        let mut program = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            program.add(line).ok_or_else(|| damaged(format!("{line:?} is not a statement")))?;
        }
        Ok(program)
    }

    fn add(&mut self, line: &str) -> Option<()> {
        let (statement, rest) = line.split_once(':').unwrap_or((line, ""));
        match statement {
            "echo" => self.output = Output::Echo,
            "map" => self.output = Output::Map,
            "lengths" => self.output = Output::Lengths,
            "rows" => {
                let (batches, rows) = rest.split_once(':')?;
                self.output = Output::Rows { batches: batches.parse().ok()?, rows: rows.parse().ok()? };
            }
            "detail" => self.faults.detail = hex(rest)?,
            "capabilities" => self.capabilities = hex(rest)?,
            _ => self.faults.faults.push(fault(statement, rest)?),
        }
        Some(())
    }
}

fn fault(statement: &str, rest: &str) -> Option<(Stage, Fault)> {
    let (stage, text) = rest.split_once(':').unwrap_or((rest, ""));
    let fault = match statement {
        "fail-in" => {
            let (code, message) = text.split_once(':')?;
            Fault::Fail { code: ErrorCode::from_status(code.parse().ok()?)?, message: message.to_owned() }
        }
        "panic-in" => Fault::Panic(text.to_owned()),
        "bomb-in" => Fault::Bomb(text.to_owned()),
        "wait-in" => Fault::Wait,
        _ => return None,
    };
    Some((Stage::parse(stage)?, fault))
}

fn hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|start| u8::from_str_radix(&text[start..start + 2], 16).ok()).collect()
}

fn damaged(why: String) -> BridgeError {
    BridgeError::new(ErrorCode::PlanDecode, format!("the program cannot be read: {why}"))
}
