//! Sinks: files that a query writes.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bridge_plan::proto::{self, sink::Format};
use polars::prelude::{self as pl, LazyFrame};
use polars_io::prelude::ExternalCompression;
use polars_io::utils::sync_on_close::SyncOnCloseType;
use polars_plan::dsl::{FileWriteFormat, SinkDestination, SinkTarget, UnifiedSinkArgs};
use polars_utils::pl_path::PlRefPath;

use super::Lowering;
use super::scan::one_byte;
use super::text_types::Text;
use crate::error::{Failure, Result, from_polars, leaf, semantic, unsupported};

/// A file that is written into a folder of its own first, so that an error leaves nothing under its own name. What
/// Polars opens late, when the query has failed already, finds no folder any more.
#[derive(Debug, Clone)]
pub(crate) struct FileSink {
    target: PathBuf,
    folder: PathBuf,
    partial: PathBuf,
    makes_directories: bool,
}

impl FileSink {
    fn new(path: &str, makes_directories: bool) -> Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let target = PathBuf::from(path);
        let name = target.file_name().ok_or_else(|| semantic(format!("{path:?} names no file to write")))?;
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = format!(".{}.{}-{number}.partial", name.to_string_lossy(), std::process::id());
        let folder = target.with_file_name(folder);
        Ok(Self { partial: folder.join(name), folder, target, makes_directories })
    }

    /// Makes the folder: before the query runs.
    pub(crate) fn begin(&self) -> Result<()> {
        let parent = self.target.parent().filter(|_| self.makes_directories);
        let made = parent.map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::create_dir(&self.folder));
        made.map_err(|error| {
            let message = format!("the file cannot be written: {error}");
            Failure::new(bridge_abi::ErrorCode::Execution, message).at_path(&self.target())
        })
    }

    /// The file is complete: gives it its name.
    pub(crate) fn commit(&self) -> Result<()> {
        let named = std::fs::rename(&self.partial, &self.target).map_err(|error| {
            Failure::new(
                bridge_abi::ErrorCode::Execution,
                format!("the finished file could not be given its name: {error}"),
            )
            .at_path(&self.target())
        });
        self.discard();
        named
    }

    /// Whether an error comes from writing: no if it is not one of input and output, unknown if it may as well come
    /// from reading.
    pub(crate) fn was_written(&self, error: &pl::PolarsError) -> Option<bool> {
        let text = error.to_string();
        let kind = match leaf(error) {
            pl::PolarsError::IO { error: system, .. } => system.kind(),
            // Polars' Parquet writer passes an error of the system on as text.
            _ => match system_error(&text) {
                Some(kind) => kind,
                None => return Some(false),
            },
        };
        let only_writing = [
            ErrorKind::FileTooLarge,
            ErrorKind::QuotaExceeded,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::StorageFull,
            ErrorKind::WriteZero,
        ];
        let names_it = self.folder.file_name().is_some_and(|name| text.contains(&*name.to_string_lossy()));
        (names_it || only_writing.contains(&kind)).then_some(true)
    }

    /// Removes what was written. What cannot be removed keeps a name that says what it is.
    pub(crate) fn discard(&self) {
        // A file that is opened between the two steps of a removal makes one more necessary.
        for _ in 0..10 {
            match std::fs::remove_dir_all(&self.folder) {
                Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => {}
                _ => return,
            }
        }
    }

    /// The file's own name.
    pub(crate) fn target(&self) -> String {
        self.target.to_string_lossy().into_owned()
    }
}

/// The kind of a system's error inside a text, as the standard library writes one.
fn system_error(text: &str) -> Option<ErrorKind> {
    let (_, code) = text.rsplit_once("(os error ")?;
    let (code, _) = code.split_once(')')?;
    Some(std::io::Error::from_raw_os_error(code.parse().ok()?).kind())
}

pub(super) fn sink(lowering: &mut Lowering<'_>, of: &proto::Sink) -> Result<LazyFrame> {
    let format = of.format.as_ref().ok_or_else(|| semantic("a sink has no format".into()))?;
    let mut frame = lowering.frame(of.input)?;
    let text = match format {
        Format::Csv(_) => Some(Text::WriteCsv),
        Format::Ndjson(_) => Some(Text::WriteNdjson),
        Format::Parquet(_) | Format::Ipc(_) => None,
    };
    // A schema that cannot be found yet is an error of its own, where it is needed.
    if let Some((text, schema)) = text.and_then(|text| Some((text, frame.collect_schema().ok()?))) {
        text.check(&schema)?;
    }
    let format = match format {
        Format::Parquet(parquet) => FileWriteFormat::Parquet(Arc::new(parquet_options(parquet)?)),
        Format::Csv(csv) => FileWriteFormat::Csv(csv_options(csv)?),
        Format::Ndjson(ndjson) => FileWriteFormat::NDJson(polars_io::ndjson::NDJsonWriterOptions {
            compression: text_compression(ndjson.compression, ndjson.compression_level)?,
            check_extension: false,
        }),
        Format::Ipc(ipc) => FileWriteFormat::Ipc(ipc_options(ipc)?),
    };
    let file = FileSink::new(&of.path, of.make_directories)?;
    let target = SinkTarget::Path(PlRefPath::new(file.partial.to_string_lossy()));
    let arguments = UnifiedSinkArgs {
        maintain_order: !of.any_order,
        sync_on_close: if of.sync { SyncOnCloseType::All } else { SyncOnCloseType::None },
        ..UnifiedSinkArgs::default()
    };
    lowering.sinks.push(file);
    frame.sink(SinkDestination::File { target }, format, arguments).map_err(from_polars)
}

fn parquet_options(of: &proto::ParquetSink) -> Result<pl::ParquetWriteOptions> {
    Ok(pl::ParquetWriteOptions {
        compression: parquet_compression(of)?,
        statistics: match proto::ParquetStatistics::try_from(of.statistics) {
            Ok(proto::ParquetStatistics::MinMaxNull | proto::ParquetStatistics::Unspecified) => {
                pl::StatisticsOptions::default()
            }
            Ok(proto::ParquetStatistics::None) => pl::StatisticsOptions::empty(),
            Ok(proto::ParquetStatistics::Full) => pl::StatisticsOptions::full(),
            Err(_) => return Err(unsupported(format!("statistics number {} is not known", of.statistics))),
        },
        row_group_size: of.row_group_size.map(|rows| rows as usize),
        data_page_size: of.data_page_size.map(|bytes| bytes as usize),
        key_value_metadata: (!of.metadata.is_empty()).then(|| {
            let mut entries = of.metadata.clone().into_iter().collect::<Vec<_>>();
            entries.sort();
            pl::KeyValueMetadata::from_static(entries)
        }),
        ..pl::ParquetWriteOptions::default()
    })
}

fn parquet_compression(of: &proto::ParquetSink) -> Result<pl::ParquetCompression> {
    use proto::ParquetCompression as From;
    let level = of.compression_level;
    let kind = From::try_from(of.compression)
        .map_err(|_| unsupported(format!("compression number {} is not known", of.compression)))?;
    let unsigned = || {
        level
            .map(|level| {
                u32::try_from(level).map_err(|_| semantic(format!("compression level {level} must not be negative")))
            })
            .transpose()
    };
    let refused = |error: pl::PolarsError| from_polars(error);
    Ok(match kind {
        From::Zstd | From::Unspecified => pl::ParquetCompression::Zstd(
            level.map(polars_utils::compression::ZstdLevel::try_new).transpose().map_err(refused)?,
        ),
        From::Gzip => {
            let level = unsigned()?
                .map(|level| polars_utils::compression::GzipLevel::try_new(level.min(255) as u8))
                .transpose()
                .map_err(refused)?;
            pl::ParquetCompression::Gzip(level)
        }
        From::Brotli => pl::ParquetCompression::Brotli(
            unsigned()?.map(polars_utils::compression::BrotliLevel::try_new).transpose().map_err(refused)?,
        ),
        From::Uncompressed | From::Snappy | From::Lz4Raw if level.is_some() => {
            return Err(semantic("this compression has no levels".into()));
        }
        From::Uncompressed => pl::ParquetCompression::Uncompressed,
        From::Snappy => pl::ParquetCompression::Snappy,
        From::Lz4Raw => pl::ParquetCompression::Lz4Raw,
    })
}

fn csv_options(of: &proto::CsvSink) -> Result<pl::CsvWriterOptions> {
    let defaults = pl::SerializeOptions::default();
    let format = |format: &Option<String>| format.as_deref().map(Into::into);
    let serialize = pl::SerializeOptions {
        date_format: format(&of.date_format),
        time_format: format(&of.time_format),
        datetime_format: format(&of.datetime_format),
        float_scientific: of.float_scientific,
        float_precision: of.float_precision.map(|precision| precision as usize),
        decimal_comma: of.decimal_comma,
        separator: one_byte(of.separator.as_deref(), "separator")?.unwrap_or(defaults.separator),
        quote_char: one_byte(of.quote_char.as_deref(), "quote_char")?.unwrap_or(defaults.quote_char),
        null: of.null_value.as_deref().map_or(defaults.null, Into::into),
        line_terminator: of.line_terminator.as_deref().map_or(defaults.line_terminator, Into::into),
        quote_style: match proto::CsvQuoteStyle::try_from(of.quote_style) {
            Ok(proto::CsvQuoteStyle::Necessary | proto::CsvQuoteStyle::Unspecified) => pl::QuoteStyle::Necessary,
            Ok(proto::CsvQuoteStyle::Always) => pl::QuoteStyle::Always,
            Ok(proto::CsvQuoteStyle::NonNumeric) => pl::QuoteStyle::NonNumeric,
            Ok(proto::CsvQuoteStyle::Never) => pl::QuoteStyle::Never,
            Err(_) => return Err(unsupported(format!("quote style number {} is not known", of.quote_style))),
        },
    };
    let options = pl::CsvWriterOptions::default();
    Ok(pl::CsvWriterOptions {
        include_bom: of.include_bom,
        compression: text_compression(of.compression, of.compression_level)?,
        check_extension: false,
        include_header: !of.no_header,
        batch_size: of
            .batch_size
            .and_then(|rows| std::num::NonZeroUsize::new(rows as usize))
            .unwrap_or(options.batch_size),
        serialize_options: serialize.into(),
    })
}

fn text_compression(number: i32, level: Option<u32>) -> Result<ExternalCompression> {
    Ok(match proto::TextCompression::try_from(number) {
        Ok(proto::TextCompression::None | proto::TextCompression::Unspecified) if level.is_some() => {
            return Err(semantic("a compression level needs a compression".into()));
        }
        Ok(proto::TextCompression::None | proto::TextCompression::Unspecified) => ExternalCompression::Uncompressed,
        Ok(proto::TextCompression::Gzip) => ExternalCompression::Gzip { level },
        Ok(proto::TextCompression::Zstd) => ExternalCompression::Zstd { level },
        Err(_) => return Err(unsupported(format!("compression number {number} is not known"))),
    })
}

fn ipc_options(of: &proto::IpcSink) -> Result<polars_io::ipc::IpcWriterOptions> {
    Ok(polars_io::ipc::IpcWriterOptions {
        compression: match proto::IpcCompression::try_from(of.compression) {
            Ok(proto::IpcCompression::Uncompressed | proto::IpcCompression::Unspecified) => None,
            Ok(proto::IpcCompression::Lz4) => Some(pl::IpcCompression::LZ4),
            Ok(proto::IpcCompression::Zstd) => Some(pl::IpcCompression::ZSTD(Default::default())),
            Err(_) => return Err(unsupported(format!("compression number {} is not known", of.compression))),
        },
        compat_level: if of.oldest_compatibility { pl::CompatLevel::oldest() } else { pl::CompatLevel::newest() },
        record_batch_size: of.record_batch_size.map(|rows| rows as usize),
        ..polars_io::ipc::IpcWriterOptions::default()
    })
}
