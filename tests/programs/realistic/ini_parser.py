# requires-python: >=3.11
class ConfigError(ValueError):
    pass


def convert(value):
    lowered = value.lower()
    if lowered in ("true", "yes", "on"):
        return True
    if lowered in ("false", "no", "off"):
        return False
    if lowered == "none" or lowered == "":
        return None
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    if value[0] == value[-1] and value[0] in "'\"" and len(value) > 1:
        return value[1:-1]
    if "," in value:
        return [convert(v.strip()) for v in value.split(",")]
    return value


def parse(text):
    config, section = {"": {}}, ""
    for n, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        match line[:1]:
            case "" | "#" | ";":
                continue
            case "[":
                if not line.endswith("]"):
                    raise ConfigError(f"line {n}: unclosed section")
                section = line[1:-1].strip()
                config.setdefault(section, {})
            case _:
                key, sep, value = line.partition("=")
                if not sep:
                    raise ConfigError(f"line {n}: no '=' in {line!r}")
                config[section][key.strip()] = convert(value.strip())
    return config


text = """
name = demo
[server]
host = "localhost"
port = 8080
timeout = 2.5
debug = yes
; comment
[paths]
dirs = a, b, 3
empty =
big = 123456789012345678901
"""
config = parse(text)
for section, values in config.items():
    print(f"[{section}]")
    for key, value in values.items():
        print(f"  {key}: {value!r} ({type(value).__name__})")
for bad in ("[x", "just text"):
    try:
        parse(bad)
    except ConfigError as e:
        print("ConfigError:", e)
parse("a = 1\n[broken")
