config = {"host": "localhost", "port": 80}
for key in ("host", "port", "user name"):
    print(key, config[key])
