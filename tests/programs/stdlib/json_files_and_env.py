import json
import os
import tempfile

settings = {"theme": "dark", "sizes": [1, 2.5, None], "nested": {"é": True}}
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "settings.json")
    with open(path, "w", encoding="utf-8") as f:
        json.dump(settings, f, indent=2, ensure_ascii=False)
    with open(path, encoding="utf-8") as f:
        text = f.read()
    print(text)
    with open(path, encoding="utf-8") as f:
        loaded = json.load(f)
    print(loaded == settings, os.path.basename(path), os.path.getsize(path) > 10, os.listdir(folder))
print(os.path.exists(path), os.environ.get("NO_SUCH_VARIABLE", "unset"), os.sep)
