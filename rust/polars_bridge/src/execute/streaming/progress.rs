//! How far a running query is, step by step, from what the streaming engine counts of itself.

use std::collections::HashMap;
use std::time::Instant;

use bridge_plan::proto::{Progress, StepProgress};
use polars_async::executor::track_task_metrics;
use polars_stream::{GraphNodeKey, StreamingQuery};
use prost::Message as _;

/// Tells the progress of a query, encoded.
type Source = Box<dyn Fn() -> Vec<u8> + Send + Sync>;

/// The steps of a query as its graph has them, before anything is put between them.
pub(super) struct Steps(Vec<Step>);

struct Step {
    key: GraphNodeKey,
    name: String,
    /// The places in the list of the steps that this one reads from.
    inputs: Vec<u32>,
}

impl Steps {
    pub(super) fn of(query: &StreamingQuery) -> Self {
        let graph = &query.graph;
        let places = graph.nodes.keys().zip(0_u32..).collect::<HashMap<_, _>>();
        let place = |pipe| graph.pipes.get(pipe).and_then(|pipe| places.get(&pipe.sender).copied());
        let steps = graph.nodes.iter().map(|(key, node)| Step {
            key,
            name: node.compute.name().to_owned(),
            inputs: node.inputs.iter().filter_map(|&pipe| place(pipe)).collect(),
        });
        Self(steps.collect())
    }

    /// Lets the engine count, and gives the function that tells what it has counted. The graph must not change any more.
    pub(super) fn track(self, query: &mut StreamingQuery, started: Instant) -> Source {
        // It stays on: other queries of this process may want it, and it costs them next to nothing.
        track_task_metrics(true);
        let metrics = query.metrics.get_or_insert_default().clone();
        let pipes = query.graph.pipes.clone();
        Box::new(move || {
            let mut counted = metrics.lock().clone();
            // What runs just now is counted apart until its phase ends.
            counted.flush(&pipes);
            let steps = self.0.iter().map(|step| {
                let counted = counted.get(step.key).cloned().unwrap_or_default();
                StepProgress {
                    name: step.name.clone(),
                    rows_in: counted.rows_received,
                    rows_out: counted.rows_sent,
                    finished: counted.done,
                    busy_nanos: counted.total_poll_time_ns + counted.total_state_update_time_ns,
                    inputs: step.inputs.clone(),
                }
            });
            let progress = Progress {
                elapsed_nanos: started.elapsed().as_nanos().min(u128::from(u64::MAX)) as u64,
                steps: steps.collect(),
                ..Progress::default()
            };
            progress.encode_to_vec()
        })
    }
}
