//! Files that a statement names: `FROM read_csv('…')`.

use polars::sql::SQLContext;

use super::cure;
use crate::error::{Failure, from_polars};

/// The failure of a statement, with the first of its files whose columns are not found.
pub(crate) fn in_sql(statement: &str, failure: Failure) -> Failure {
    let located = calls(statement).find_map(|(call, path)| {
        let failed = SQLContext::new().execute(&format!("SELECT * FROM {call})")).err().map(from_polars)?;
        cure::same_kind(&failure, &failed).then(|| cure::advise(failed).at_path(&path))
    });
    located.unwrap_or(failure)
}

/// The calls such as `read_csv('a.csv')` of a statement, each with its path.
fn calls(statement: &str) -> impl Iterator<Item = (&str, String)> {
    let lower = statement.to_ascii_lowercase();
    let starts = lower.match_indices("read_").map(|(start, _)| start).collect::<Vec<_>>();
    starts.into_iter().filter_map(|start| {
        let call = &statement[start..];
        let open = call.find('(')?;
        let text = call[open + 1..].trim_start().strip_prefix('\'')?;
        let end = text.find('\'')?;
        let length = call.len() - text.len() + end + 1;
        let closed = call[length..].trim_start().starts_with(')');
        (closed && call[..open].trim_end().bytes().all(|byte| byte == b'_' || byte.is_ascii_alphabetic()))
            .then(|| (&call[..length], text[..end].to_owned()))
    })
}
