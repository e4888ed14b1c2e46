# SPDX-License-Identifier: Apache-2.0
"""The safe part of the standard library: a module, and the names in it that may be used.

What is not named here is refused. docs/security.md shows this table; a test keeps both equal.
"""

from __future__ import annotations

ALL = "*"
"""Every name that the module gives as public (`__all__`, or what does not begin with an underscore and is its own)."""

SAFE = {
    "array": "array",
    "base64": "b64encode b64decode standard_b64encode standard_b64decode urlsafe_b64encode urlsafe_b64decode "
    "b32encode b32decode b32hexencode b32hexdecode b16encode b16decode a85encode a85decode b85encode b85decode "
    "encodebytes decodebytes",
    "binascii": ALL,
    "bisect": ALL,
    "builtins": "abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate filter float "
    "format frozenset hash hex id int isinstance issubclass iter len list map max memoryview min next object oct ord "
    "pow print range repr reversed round set slice sorted str sum tuple type zip Ellipsis NotImplemented True False "
    "None",
    "bz2": "compress decompress BZ2Compressor BZ2Decompressor",
    "calendar": ALL,
    "cmath": ALL,
    "collections": ALL,
    "collections.abc": ALL,
    "colorsys": ALL,
    "contextlib": "nullcontext suppress ExitStack closing",
    "copy": "copy deepcopy replace Error error",
    "csv": "reader writer DictReader DictWriter list_dialects QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC "
    "Error excel excel_tab unix_dialect",
    "dataclasses": "asdict astuple fields is_dataclass replace",
    "datetime": ALL,
    "decimal": ALL,
    "difflib": ALL,
    "enum": "Enum IntEnum StrEnum Flag IntFlag auto unique",
    "fractions": "Fraction",
    "functools": "reduce partial cmp_to_key cache lru_cache",
    "gzip": "compress decompress BadGzipFile",
    "hashlib": "blake2b blake2s md5 new pbkdf2_hmac scrypt sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 "
    "sha3_512 sha512 shake_128 shake_256 algorithms_available algorithms_guaranteed",
    "heapq": ALL,
    "hmac": "HMAC compare_digest digest new",
    "html": "escape unescape",
    "importlib.metadata": "version PackageNotFoundError",
    "io": "BytesIO StringIO",
    "ipaddress": ALL,
    "itertools": ALL,
    "json": "dumps loads JSONDecodeError",
    "keyword": "iskeyword issoftkeyword kwlist softkwlist",
    "lzma": "compress decompress LZMACompressor LZMADecompressor LZMAError",
    "math": ALL,
    "numbers": ALL,
    "operator": ALL,
    "os.path": "basename commonpath commonprefix dirname isabs join normcase normpath split splitdrive splitext sep "
    "extsep pathsep curdir pardir altsep",
    "pathlib": "Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath",
    "random": ALL,
    "re": "A ASCII DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern RegexFlag S U UNICODE VERBOSE X "
    "compile error PatternError escape findall finditer fullmatch match purge search split sub subn",
    "secrets": "choice randbelow randbits token_bytes token_hex token_urlsafe compare_digest",
    "statistics": ALL,
    "string": "Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable "
    "punctuation whitespace",
    "struct": ALL,
    "textwrap": ALL,
    "time": "asctime ctime gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time "
    "process_time_ns sleep strftime strptime struct_time thread_time thread_time_ns time time_ns altzone daylight "
    "timezone tzname",
    "types": "MappingProxyType NoneType NotImplementedType SimpleNamespace EllipsisType",
    "unicodedata": ALL,
    "urllib.parse": ALL,
    "uuid": "UUID uuid3 uuid4 uuid5 SafeUUID NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500",
    "warnings": "warn simplefilter filterwarnings resetwarnings catch_warnings",
    "zlib": ALL,
    "zoneinfo": "ZoneInfo ZoneInfoNotFoundError available_timezones",
}
"""Module -> ALL, or names with spaces between them. The exceptions of `builtins` are safe too."""

IMPLEMENTATIONS = {
    "_bisect": "bisect",
    "_blake2": "hashlib",
    "_bz2": "bz2",
    "_collections": "collections",
    "_collections_abc": "collections.abc",
    "_csv": "csv",
    "_datetime": "datetime",
    "_decimal": "decimal",
    "_functools": "functools",
    "_hashlib": "hashlib",
    "_heapq": "heapq",
    "_io": "io",
    "_json": "json",
    "_lzma": "lzma",
    "_md5": "hashlib",
    "_operator": "operator",
    "_pydatetime": "datetime",
    "_pydecimal": "decimal",
    "_random": "random",
    "_sha1": "hashlib",
    "_sha2": "hashlib",
    "_sha3": "hashlib",
    "_sha256": "hashlib",
    "_sha512": "hashlib",
    "_statistics": "statistics",
    "_strptime": "time",
    "_struct": "struct",
    "_warnings": "warnings",
    "_zoneinfo": "zoneinfo",
    "importlib.metadata._meta": "importlib.metadata",
    "json.decoder": "json",
    "json.encoder": "json",
    "ntpath": "os.path",
    "pathlib._abc": "pathlib",
    "pathlib._local": "pathlib",
    "posixpath": "os.path",
    "re._compiler": "re",
    "re._constants": "re",
    "re._parser": "re",
    "sre_compile": "re",
    "sre_constants": "re",
    "sre_parse": "re",
    "zoneinfo._common": "zoneinfo",
    "zoneinfo._tzpath": "zoneinfo",
    "zoneinfo._zoneinfo": "zoneinfo",
}
"""Where CPython keeps what the modules above give."""

METHOD_HOMES = frozenset(("abc", "contextlib", "enum", "functools", "typing", "_weakrefset", "weakref"))
"""Further modules whose classes lend methods to objects that may be used."""

OPAQUE = frozenset(
    (
        "_contextvars",
        "_sre",
        "_thread",
        "_weakref",
        "abc",
        "concurrent.futures._base",
        "contextlib",
        "contextvars",
        "dataclasses",
        "functools",
        "types",
        "typing",
        "weakref",
    )
)
"""Modules whose objects (not functions) may be held and handed on, because libraries give them as ordinary results."""
