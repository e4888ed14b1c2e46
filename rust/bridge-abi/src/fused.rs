//! A source that ends once and fails once.

use crate::error::BridgeError;
use crate::guard::catch_panic;

/// Calls a source of the engine until it ends or fails, and remembers which: after a failure (a panic is one) the
/// source is gone and every call gives that failure again, so that it can never be taken for the end.
pub(crate) enum Fused<S: ?Sized> {
    Open { source: Box<S>, ended: bool },
    Failed(BridgeError),
}

impl<S: ?Sized> Fused<S> {
    pub(crate) fn new(source: Box<S>) -> Self {
        Self::Open { source, ended: false }
    }

    /// Asks for the next item; `Ok(None)` is the end, now and from now on.
    pub(crate) fn pull<T>(
        &mut self,
        next: impl FnOnce(&mut S) -> Result<Option<T>, BridgeError>,
    ) -> Result<Option<T>, BridgeError> {
        if let Self::Open { ended: true, .. } = self {
            return Ok(None);
        }
        let item = self.ask(next)?;
        if let (Self::Open { ended, .. }, None) = (self, &item) {
            *ended = true;
        }
        Ok(item)
    }

    /// Asks the source something else, before or after its end.
    pub(crate) fn ask<T>(&mut self, question: impl FnOnce(&mut S) -> Result<T, BridgeError>) -> Result<T, BridgeError> {
        match self {
            Self::Failed(error) => Err(error.clone()),
            Self::Open { source, .. } => catch_panic(|| question(source)).map_err(|error| self.fail(error)),
        }
    }

    /// Lets go of the source and gives `error` from now on.
    fn fail(&mut self, mut error: BridgeError) -> BridgeError {
        let source = std::mem::replace(self, Self::Failed(error.clone()));
        // The source's drop is the engine's code and may panic too.
        let closed = catch_panic(|| {
            drop(source);
            Ok(())
        });
        if let Err(second) = closed {
            error.message = format!("{}; then, on closing: {}", error.message, second.message);
            *self = Self::Failed(error.clone());
        }
        error
    }
}
