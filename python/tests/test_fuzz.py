# SPDX-License-Identifier: Apache-2.0
"""Requests that nobody would write: each is answered with its own id, and the worker lives on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from worker_client import ROOT

from kakehashi_worker import operations

if TYPE_CHECKING:
    from worker_client import Worker

PAGE = (ROOT.parent / "docs" / "python-protocol.md").read_text(encoding="utf-8")
WORDS = sorted(set(re.findall(r"[A-Za-z_$]\w*", PAGE)))


def tagged(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What looks like an operand or a value."""
    return st.one_of(
        st.fixed_dictionaries({"kind": words, "value": inner}),
        st.fixed_dictionaries({"kind": st.just("handle"), "id": scalars}),
        st.fixed_dictionaries({"kind": st.just("result"), "index": scalars}),
        st.fixed_dictionaries({"$": words, "v": inner}),
        st.fixed_dictionaries({"$": words, "type": words, "fields": inner, "name": inner, "v": inner}),
    )


words = st.sampled_from(WORDS) | st.text(max_size=5)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words
forms = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4) | tagged(inner),
    max_leaves=12,
)
# Not those that end the worker or wait for a Java that does not answer.
commands = st.sampled_from(sorted(set(operations.COMMANDS) - {"shutdown", "configure"})) | words.filter(
    lambda word: word not in ("shutdown", "configure")
)
fields = "target method function module name key value args kwargs start stop step batch_size op what calls targets"
requests = st.dictionaries(st.sampled_from([*fields.split(), "release", "max_items", "error", "raised"]), forms)


@given(commands, requests)
def test_any_request_is_answered(worker: Worker, cmd: str, request: dict[str, Any]) -> None:
    if cmd in ("call_function", "import"):
        request = {**request, "module": "math"}
    reply = worker.reply(worker.post(cmd, **request))
    assert reply["kind"] in ("ok", "error")
    if reply["kind"] == "error":
        assert reply["error"]["code"] in {
            "ProtocolError",
            "StaleHandle",
            "ValueTooLarge",
            "SecurityViolation",
            "PythonException",
            "TypeMismatch",
        }
        assert not [frame for frame in reply["error"].get("frames", []) if "kakehashi_worker" in frame["file"]]
    assert worker.ask("ping") == "pong"


@given(forms)
def test_any_json_that_is_no_request_is_a_protocol_error(worker: Worker, frame: Any) -> None:
    if isinstance(frame, dict):
        frame.pop("id", None)
        frame.pop("answer", None)
    worker.send(frame)
    reply = worker.reply(0)
    assert reply["error"]["code"] == "ProtocolError"


@given(st.binary(max_size=200).filter(lambda data: not data.lstrip(b" \t\r\n").startswith((b"{", b"["))))
def test_any_bytes_in_a_frame_are_a_protocol_error(worker: Worker, data: bytes) -> None:
    worker.send_bytes(data)
    assert worker.reply(0)["error"]["code"] == "ProtocolError"
    assert worker.ask("ping") == "pong"
