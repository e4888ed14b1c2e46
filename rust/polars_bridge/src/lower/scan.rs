//! Scans: memory and files.

use std::num::NonZeroUsize;
use std::sync::Arc;

use bridge_plan::proto::{self, scan::Source};
use polars::prelude::{self as pl, LazyFrame};
use polars_arrow::array::Array as _;
use polars_buffer::Buffer;
use polars_io::{HiveOptions, RowIndex};
use polars_plan::dsl::{CastColumnsPolicy, ExtraColumnsPolicy, MissingColumnsPolicy, UnifiedScanArgs};
use polars_plan::dsl::{DslBuilder, DslPlan, FileScanDsl, NDJsonReadOptions, ScanSources};
use polars_utils::pl_path::PlRefPath;
use polars_utils::slice_enum::Slice;

use super::data_type::schema;
use super::node::rows;
use super::text_types::Text;
use super::{Inputs, Lowering};
use crate::error::{Result, from_polars, semantic, unsupported};

pub(super) fn scan(lowering: &Lowering<'_>, of: &proto::Scan) -> Result<LazyFrame> {
    let source = of.source.as_ref().ok_or_else(|| semantic("a scan has no source".into()))?;
    match source {
        Source::Memory(memory) => memory_scan(lowering, memory),
        Source::Parquet(parquet) => {
            let file = file(parquet.file.as_ref())?;
            let options = polars_io::prelude::ParquetOptions {
                schema: schema(parquet.schema.as_ref())?,
                parallel: parallel(parquet.parallel)?,
                low_memory: parquet.low_memory,
                use_statistics: !parquet.ignore_statistics,
            };
            let scan =
                DslBuilder::scan_parquet(sources(lowering, file)?, options, unified(file)?).map_err(from_polars)?;
            finish(scan.build().into(), file)
        }
        Source::Ipc(ipc) => {
            let file = file(ipc.file.as_ref())?;
            let options = polars_io::ipc::IpcScanOptions::default();
            let scan = DslBuilder::scan_ipc(sources(lowering, file)?, options, unified(file)?).map_err(from_polars)?;
            finish(scan.build().into(), file)
        }
        Source::Ndjson(ndjson) => ndjson_scan(lowering, ndjson),
        Source::Csv(csv) => csv_scan(lowering, csv),
    }
}

fn memory_scan(lowering: &Lowering<'_>, of: &proto::MemoryScan) -> Result<LazyFrame> {
    use pl::IntoLazy as _;
    let declared = schema(of.schema.as_ref())?;
    match lowering.inputs {
        Inputs::Compiling => {
            let declared = declared.ok_or_else(|| semantic("a memory scan has no schema".into()))?;
            Ok(pl::DataFrame::empty_with_schema(&declared).lazy())
        }
        Inputs::Given(frames, _) => {
            let frame = frames.get(of.input as usize).ok_or_else(|| {
                semantic(format!("the plan reads input {} and {} were given", of.input, frames.len()))
            })?;
            if let Some(declared) = declared
                && let Some(difference) = difference(&declared, frame.schema())
            {
                return Err(semantic(format!("input {} is not what the plan was made for: {difference}", of.input)));
            }
            Ok(frame.clone().lazy())
        }
    }
}

/// What the first difference between two schemas is.
pub(crate) fn difference(declared: &pl::Schema, given: &pl::Schema) -> Option<String> {
    if declared.len() != given.len() {
        return Some(format!("it has {} columns instead of {}", given.len(), declared.len()));
    }
    declared.iter().zip(given.iter()).find_map(|((name, kind), (given_name, given_kind))| {
        if name != given_name {
            Some(format!("column {given_name:?} is where {name:?} should be"))
        } else if !same_type(kind, given_kind) {
            Some(format!("column {name:?} is of type {given_kind} instead of {kind}"))
        } else {
            None
        }
    })
}

/// Equal, where a categorical equals every other: its categories are data.
fn same_type(left: &pl::DataType, right: &pl::DataType) -> bool {
    use pl::DataType as T;
    match (left, right) {
        (T::Categorical(..), T::Categorical(..)) => true,
        (T::List(left), T::List(right)) => same_type(left, right),
        (T::Array(left, width), T::Array(right, other)) => width == other && same_type(left, right),
        (T::Struct(left), T::Struct(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| left.name == right.name && same_type(&left.dtype, &right.dtype))
        }
        _ => left == right,
    }
}

fn file(of: Option<&proto::FileScan>) -> Result<&proto::FileScan> {
    of.ok_or_else(|| semantic("a scan names no file".into()))
}

fn sources(lowering: &Lowering<'_>, file: &proto::FileScan) -> Result<ScanSources> {
    match (file.paths.is_empty(), file.inputs.is_empty()) {
        (false, true) => {
            let paths = file.paths.iter().map(|path| PlRefPath::new(path.as_str()));
            Ok(ScanSources::Paths(Buffer::from_iter(paths)))
        }
        (true, false) => {
            let buffers = file.inputs.iter().map(|&input| buffer(lowering, input)).collect::<Result<Arc<[_]>>>()?;
            Ok(ScanSources::Buffers(buffers))
        }
        _ => Err(semantic("a scan needs either paths or inputs".into())),
    }
}

/// The bytes of a file in memory: the only value of a column.
fn buffer(lowering: &Lowering<'_>, input: u32) -> Result<Buffer<u8>> {
    let frames = match lowering.inputs {
        Inputs::Compiling => return Ok(Buffer::default()),
        Inputs::Given(frames, _) => frames,
    };
    let frame = frames
        .get(input as usize)
        .ok_or_else(|| semantic(format!("the plan reads input {input} and {} were given", frames.len())))?;
    file_in_memory(frame).ok_or_else(|| {
        semantic(format!("input {input} is read as a file and needs one column of type Binary and one row"))
    })
}

/// The file that an input is, if it is one.
pub(crate) fn file_in_memory(input: &pl::DataFrame) -> Option<Buffer<u8>> {
    let [column] = input.columns() else { return None };
    let values = column.binary().ok()?;
    if values.len() != 1 {
        return None;
    }
    let array = values.downcast_iter().find(|array| array.len() == 1)?;
    if array.is_null(0) {
        return None;
    }
    Some(whole_value(array).unwrap_or_else(|| Buffer::from(array.value(0).to_vec())))
}

/// The value without a copy, where the view refers to a buffer.
fn whole_value(array: &polars_arrow::array::BinaryViewArray) -> Option<Buffer<u8>> {
    let view = array.views().first()?;
    if view.length <= polars_arrow::array::View::MAX_INLINE_SIZE {
        return None;
    }
    let buffer = array.data_buffers().get(view.buffer_idx as usize)?.clone();
    let start = view.offset as usize;
    Some(buffer.sliced(start..start + view.length as usize))
}

fn unified(file: &proto::FileScan) -> Result<UnifiedScanArgs> {
    Ok(UnifiedScanArgs {
        schema: None,
        cloud_options: None,
        hive_options: HiveOptions {
            enabled: file.hive_partitioning,
            hive_start_idx: 0,
            schema: schema(file.hive_schema.as_ref())?,
            try_parse_dates: !file.hive_dates_as_text,
        },
        rechunk: file.rechunk,
        cache: true,
        glob: !file.no_glob,
        row_index: file.row_index.as_ref().map(row_index).transpose()?,
        pre_slice: file.row_limit.map(|limit| Slice::Positive { offset: 0, len: limit as usize }),
        cast_columns_policy: CastColumnsPolicy::ERROR_ON_MISMATCH,
        missing_columns_policy: if file.insert_missing_columns {
            MissingColumnsPolicy::Insert
        } else {
            MissingColumnsPolicy::Raise
        },
        extra_columns_policy: if file.ignore_extra_columns {
            ExtraColumnsPolicy::Ignore
        } else {
            ExtraColumnsPolicy::Raise
        },
        include_file_paths: file.include_file_paths.as_deref().map(Into::into),
        ..UnifiedScanArgs::default()
    })
}

fn row_index(of: &proto::RowIndex) -> Result<RowIndex> {
    Ok(RowIndex { name: of.name.as_str().into(), offset: rows(of.offset, "row_index")? })
}

/// Chooses the columns.
fn finish(frame: LazyFrame, file: &proto::FileScan) -> Result<LazyFrame> {
    if file.columns.is_empty() {
        return Ok(frame);
    }
    Ok(frame.select(file.columns.iter().map(|name| pl::Expr::Column(name.as_str().into())).collect::<Vec<_>>()))
}

fn parallel(number: i32) -> Result<polars_io::parquet::read::ParallelStrategy> {
    use polars_io::parquet::read::ParallelStrategy as To;
    use proto::ParquetParallel as From;
    Ok(match From::try_from(number) {
        Ok(From::Auto | From::Unspecified) => To::Auto,
        Ok(From::Columns) => To::Columns,
        Ok(From::RowGroups) => To::RowGroups,
        Ok(From::Prefiltered) => To::Prefiltered,
        Ok(From::None) => To::None,
        Err(_) => return Err(unsupported(format!("parallel number {number} is not known"))),
    })
}

/// The schema for a file of text, which has to have a text for each of its types.
fn text_schema(of: Option<&proto::Schema>, text: Text) -> Result<Option<pl::SchemaRef>> {
    let schema = schema(of)?;
    if let Some(schema) = &schema {
        text.check(schema)?;
    }
    Ok(schema)
}

/// Rows to find types from.
fn inference(length: Option<u64>, from_all: bool) -> Option<usize> {
    if from_all { None } else { Some(length.unwrap_or(100) as usize) }
}

fn ndjson_scan(lowering: &Lowering<'_>, of: &proto::NdjsonScan) -> Result<LazyFrame> {
    let file = file(of.file.as_ref())?;
    let length = inference(of.infer_schema_length, of.infer_schema_from_all);
    let options = NDJsonReadOptions {
        n_threads: None,
        infer_schema_length: length
            .map(|length| {
                NonZeroUsize::new(length)
                    .ok_or_else(|| semantic("infer_schema_length is 0 and must be at least 1".into()))
            })
            .transpose()?,
        chunk_size: of
            .batch_size
            .and_then(|size| NonZeroUsize::new(size as usize))
            .unwrap_or(const { NonZeroUsize::new(1 << 18).unwrap() }),
        low_memory: of.low_memory,
        ignore_errors: of.ignore_errors,
        schema: text_schema(of.schema.as_ref(), Text::ReadNdjson)?,
        schema_overwrite: text_schema(of.schema_overrides.as_ref(), Text::ReadNdjson)?,
    };
    let plan = DslPlan::Scan {
        sources: sources(lowering, file)?,
        unified_scan_args: Box::new(unified(file)?),
        scan_type: Box::new(FileScanDsl::NDJson { options }),
        cached_ir: Default::default(),
    };
    finish(plan.into(), file)
}

fn csv_scan(lowering: &Lowering<'_>, of: &proto::CsvScan) -> Result<LazyFrame> {
    let file = file(of.file.as_ref())?;
    let parse_options = pl::CsvParseOptions {
        separator: one_byte(of.separator.as_deref(), "separator")?.unwrap_or(b','),
        quote_char: match of.quote_char.as_deref() {
            Some("") => None,
            given => Some(one_byte(given, "quote_char")?.unwrap_or(b'"')),
        },
        eol_char: one_byte(of.end_of_line_char.as_deref(), "end_of_line_char")?.unwrap_or(b'\n'),
        encoding: match proto::CsvEncoding::try_from(of.encoding) {
            Ok(proto::CsvEncoding::Utf8 | proto::CsvEncoding::Unspecified) => pl::CsvEncoding::Utf8,
            Ok(proto::CsvEncoding::Utf8Lossy) => pl::CsvEncoding::LossyUtf8,
            Err(_) => return Err(unsupported(format!("encoding number {} is not known", of.encoding))),
        },
        null_values: null_values(of)?,
        missing_is_null: !of.missing_utf8_is_empty_string,
        truncate_ragged_lines: of.truncate_ragged_lines,
        comment_prefix: of.comment_prefix.as_deref().map(pl::CommentPrefix::new_from_str),
        try_parse_dates: of.try_parse_dates,
        decimal_comma: of.decimal_comma,
    };
    let options = pl::CsvReadOptions {
        low_memory: of.low_memory,
        schema: text_schema(of.schema.as_ref(), Text::ReadCsv)?,
        schema_overwrite: text_schema(of.schema_overrides.as_ref(), Text::ReadCsv)?,
        column_names_overwrite: (!of.new_columns.is_empty())
            .then(|| Buffer::from_iter(of.new_columns.iter().map(|name| name.as_str().into()))),
        parse_options: Arc::new(parse_options),
        has_header: !of.no_header,
        skip_rows: of.skip_rows as usize,
        skip_lines: of.skip_lines as usize,
        skip_rows_after_header: of.skip_rows_after_header as usize,
        infer_schema_length: inference(of.infer_schema_length, of.infer_schema_from_all),
        raise_if_empty: !of.allow_empty,
        ignore_errors: of.ignore_errors,
        ..pl::CsvReadOptions::default()
    };
    let scan = DslBuilder::scan_csv(sources(lowering, file)?, options, unified(file)?).map_err(from_polars)?;
    finish(scan.build().into(), file)
}

fn null_values(of: &proto::CsvScan) -> Result<Option<pl::NullValues>> {
    let texts = |texts: &[String]| texts.iter().map(|text| text.as_str().into()).collect();
    match (of.null_values.as_slice(), of.null_values_by_column.is_empty()) {
        ([], true) => Ok(None),
        ([only], true) => Ok(Some(pl::NullValues::AllColumnsSingle(only.as_str().into()))),
        (several, true) => Ok(Some(pl::NullValues::AllColumns(texts(several)))),
        ([], false) => {
            let mut by_column = of.null_values_by_column.iter().collect::<Vec<_>>();
            by_column.sort();
            let pairs = by_column.into_iter().map(|(column, text)| (column.as_str().into(), text.as_str().into()));
            Ok(Some(pl::NullValues::Named(pairs.collect())))
        }
        _ => Err(semantic("null_values and null_values_by_column exclude each other".into())),
    }
}

pub(super) fn one_byte(text: Option<&str>, option: &str) -> Result<Option<u8>> {
    match text.map(str::as_bytes) {
        None => Ok(None),
        Some([byte]) => Ok(Some(*byte)),
        Some(_) => Err(semantic(format!("{option} is {:?} and must be one ASCII character", text.unwrap_or_default()))),
    }
}
