"""Writes nested dictionaries as JSON and reads them back."""

import json


def records(count):
    return [
        {
            "id": number,
            "name": "user %d" % number,
            "tags": ["a", "b\u00e9", "tag\n%d" % (number % 7)],
            "score": number / 7.0,
            "active": number % 3 == 0,
            "parent": None,
            "address": {"street": "Road %d" % number, "zip": str(10000 + number)},
        }
        for number in range(count)
    ]


def work():
    text = json.dumps(records(3000))
    loaded = json.loads(text)
    total = 0
    for record in loaded:
        total += record["id"] + len(record["tags"]) + len(record["address"]["zip"])
    pretty = json.dumps(loaded[:300], indent=2, sort_keys=True)
    return len(text), total, len(pretty)
