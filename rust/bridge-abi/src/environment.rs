//! The process's environment, through which Polars is configured.

/// Sets an environment variable of this process.
///
/// For an engine's `configure` only: it is called before the engine is used, so that none of its threads reads the
/// environment meanwhile.
pub fn set_environment_variable(name: &str, value: &str) {
    // SAFETY: std locks the environment against its own readers. Java reads its environment once at its start, and the
    // contract of `bridge_configure` forbids other native code that reads it at the same moment.
    unsafe { std::env::set_var(name, value) }
}
