//! The exported functions.

/// Exports every function of `include/polars_bridge.h` from the crate that says it, for an engine.
///
/// To be said once, at the root of a cdylib: `export_bridge!(EngineType, expression)`. The expression makes the engine,
/// on the first call that needs it. A third argument, `abi_version = …`, is for tests of loaders: the library then
/// claims to speak another version. It works under `#![forbid(unsafe_code)]`, as the unsafe code is this crate's.
#[macro_export]
macro_rules! export_bridge {
    ($engine:ty, $make:expr) => {
        $crate::export_bridge!($engine, $make, abi_version = $crate::ABI_VERSION);
    };
    ($engine:ty, $make:expr, abi_version = $abi_version:expr) => {
        static BRIDGE: ::std::sync::LazyLock<$crate::exported::Bridge<$engine>> =
            ::std::sync::LazyLock::new(|| $crate::exported::Bridge::new($make));

        const EXPORTED_ABI_VERSION: u32 = $abi_version;

        /// The exported functions, as `polars_bridge.h` documents them.
        pub mod exports {
            use super::{BRIDGE, EXPORTED_ABI_VERSION};
            use $crate::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema};

            /// The version of the ABI that this library speaks.
            #[unsafe(no_mangle)]
            pub extern "C" fn bridge_abi_version() -> u32 {
                EXPORTED_ABI_VERSION
            }

            $crate::export_functions! {
                fn bridge_engine_version(ptr: *mut *mut u8, len: *mut usize) -> i32 = BRIDGE.engine_version(ptr, len);
                fn bridge_capabilities(ptr: *mut *mut u8, len: *mut usize) -> i32 = BRIDGE.capabilities(ptr, len);
                fn bridge_configure(options: *const u8, len: usize) -> i32 = BRIDGE.configure(options, len);
                fn bridge_last_error(
                    ptr: *mut *mut u8,
                    len: *mut usize,
                ) -> i32 = $crate::exported::last_error(ptr, len);
                fn bridge_last_error_detail(
                    ptr: *mut *mut u8,
                    len: *mut usize,
                ) -> i32 = $crate::exported::last_error_detail(ptr, len);
                fn bridge_last_error_code(out_code: *mut i32) -> i32 = $crate::exported::last_error_code(out_code);
                fn bridge_last_error_free(ptr: *mut u8, len: usize) = $crate::exported::buffer_free(ptr, len);
                fn bridge_buffer_free(ptr: *mut u8, len: usize) = $crate::exported::buffer_free(ptr, len);
                fn bridge_warnings_take(ptr: *mut *mut u8, len: *mut usize) -> i32 = $crate::exported::warnings_take(ptr, len);
                fn bridge_plan_compile(
                    plan: *const u8,
                    len: usize,
                    out_plan: *mut u64,
                ) -> i32 = BRIDGE.plan_compile(plan, len, out_plan);
                fn bridge_plan_free(plan: u64) = BRIDGE.plan_free(plan);
                fn bridge_plan_schema(plan: u64, out: *mut ArrowSchema) -> i32 = BRIDGE.plan_schema(plan, out);
                fn bridge_plan_explain(
                    plan: u64,
                    options: *const u8,
                    options_len: usize,
                    ptr: *mut *mut u8,
                    len: *mut usize,
                ) -> i32 = BRIDGE.plan_explain(plan, options, options_len, ptr, len);
                fn bridge_plan_execute(
                    plan: u64,
                    input: *mut ArrowArrayStream,
                    out: *mut ArrowArrayStream,
                ) -> i32 = BRIDGE.plan_execute(plan, input, out);
                fn bridge_plan_execute_with(
                    plan: u64,
                    inputs: *const *mut ArrowArrayStream,
                    n_inputs: usize,
                    options: *const u8,
                    options_len: usize,
                    query: u64,
                    out: *mut ArrowArrayStream,
                ) -> i32 = BRIDGE.plan_execute_with(plan, inputs, n_inputs, options, options_len, query, out);
                fn bridge_plan_execute_ipc(
                    plan: u64,
                    inputs: *const *const u8,
                    lengths: *const usize,
                    n_inputs: usize,
                    options: *const u8,
                    options_len: usize,
                    query: u64,
                    out_reader: *mut u64,
                ) -> i32 = BRIDGE
                    .plan_execute_ipc(plan, inputs, lengths, n_inputs, options, options_len, query, out_reader);
                fn bridge_ipc_next(
                    reader: u64,
                    ptr: *mut *mut u8,
                    len: *mut usize,
                ) -> i32 = BRIDGE.ipc_next(reader, ptr, len);
                fn bridge_ipc_free(reader: u64) = BRIDGE.ipc_free(reader);
                fn bridge_query_new(out_query: *mut u64) -> i32 = BRIDGE.query_new(out_query);
                fn bridge_query_cancel(query: u64) -> i32 = BRIDGE.query_cancel(query);
                fn bridge_query_progress(
                    query: u64,
                    ptr: *mut *mut u8,
                    len: *mut usize,
                ) -> i32 = BRIDGE.query_progress(query, ptr, len);
                fn bridge_query_function(
                    query: u64,
                    number: u64,
                    function: ::std::option::Option<$crate::FunctionPointer>,
                    owner: u64,
                ) -> i32 = BRIDGE.query_function(query, number, function, owner);
                fn bridge_query_free(query: u64) = BRIDGE.query_free(query);
                fn bridge_schema_export(
                    template: *const ArrowSchema,
                    out: *mut ArrowSchema,
                ) -> i32 = BRIDGE.schema_export(template, out);
                fn bridge_batch_export(
                    template: *const ArrowArray,
                    owner: u64,
                    out: *mut ArrowArray,
                ) -> i32 = BRIDGE.batch_export(template, owner, out);
                fn bridge_stream_export(
                    schema: *mut ArrowSchema,
                    batches: *mut ArrowArray,
                    n: usize,
                    out: *mut ArrowArrayStream,
                ) -> i32 = BRIDGE.stream_export(schema, batches, n, out);
                fn bridge_released_take(
                    owners: *mut u64,
                    capacity: usize,
                    timeout_millis: u64,
                    count: *mut usize,
                ) -> i32 = BRIDGE.released_take(owners, capacity, timeout_millis, count);
                fn bridge_idle_wait(
                    timeout_millis: u64,
                    running: *mut u64,
                ) -> i32 = $crate::exported::idle_wait(timeout_millis, running);
                fn bridge_counters(
                    values: *mut u64,
                    capacity: usize,
                    count: *mut usize,
                ) -> i32 = BRIDGE.counters(values, capacity, count);
            }
        }
    };
}

/// Each function is one call through the guard. A part of [`export_bridge!`].
#[doc(hidden)]
#[macro_export]
macro_rules! export_functions {
    () => {};
    (fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> i32 = $call:expr; $($rest:tt)*) => {
        /// See `polars_bridge.h`.
        ///
        /// # Safety
        /// As the header says.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($argument: $type),*) -> i32 {
            // SAFETY: the caller keeps to the header's contract.
            $crate::exported::guard(|| unsafe { $call })
        }

        $crate::export_functions! { $($rest)* }
    };
    (fn $name:ident($($argument:ident: $type:ty),* $(,)?) = $call:expr; $($rest:tt)*) => {
        /// See `polars_bridge.h`.
        ///
        /// # Safety
        /// As the header says.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($argument: $type),*) {
            // SAFETY: the caller keeps to the header's contract.
            $crate::exported::guard_without_status(|| unsafe { $call })
        }

        $crate::export_functions! { $($rest)* }
    };
}
