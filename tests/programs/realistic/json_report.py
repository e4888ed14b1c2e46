import json

RAW = '''
{"users": [
  {"id": 1, "name": "Ann", "tags": ["admin", "dev"], "active": true, "score": 9.5},
  {"id": 2, "name": "B\\u00f6b", "tags": [], "active": false, "score": null},
  {"id": 3, "name": "Cy \\"the\\" D", "tags": ["dev"], "active": true, "score": 1e3}
], "meta": {"count": 3, "big": 12345678901234567890, "neg": -0.5}}
'''
data = json.loads(RAW)
print(type(data), list(data), data["meta"])
for user in data["users"]:
    score = user["score"] if user["score"] is not None else "n/a"
    print(user["id"], user["name"], "/".join(user["tags"]) or "-", user["active"], score)
tags = {}
for u in data["users"]:
    for t in u["tags"]:
        tags.setdefault(t, []).append(u["name"])
print(json.dumps(tags))
print(json.dumps(tags, ensure_ascii=False, indent=2, sort_keys=True))
print(json.dumps({"a": [1, 2.0, None, True], "b": {}, "c": []}, separators=(",", ":")))
print(json.dumps([1, [2, {"x": ()}]], indent=4))
print(json.dumps({1: "int", None: "none", True: "bool", 2.5: "float"}))
print(json.dumps("tab\t \u2028 é \U0001F600 \x01 </script> \\"), json.dumps(float("inf")), json.dumps(-0.0), json.dumps(1e100))
print(json.loads("[1, 2.50, 1E5, -0, -0.0, true, null, \"\\n\\ud83d\\ude00\"]"))
for bad in ["", "{", "{\"a\" 1}", "nul", "[1 2]", '"abc', "{'a': 1}", "1 2", '"\\x"', '"a\nb"']:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), '->', e.lineno, e.colno, e.pos)
try:
    json.dumps({"x": {1, 2}})
except TypeError as e:
    print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"x": {3, 1, 2}}, cls=Encoder), json.dumps({"c": 1 + 2j}, default=str))
print(json.loads('{"a": 1.5, "b": 2}', parse_float=str, parse_int=lambda s: int(s) * 100))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
round_trip = json.loads(json.dumps(data))
print(round_trip == data)
