import time

start = time.perf_counter()
total = sum(i for i in range(1000))
elapsed = time.perf_counter() - start
print(elapsed >= 0, isinstance(elapsed, float), total)
print(time.time() > 1_600_000_000, isinstance(time.time_ns(), int), time.monotonic() <= time.monotonic())
before = time.time()
time.sleep(0.01)
print(time.time() - before >= 0.009)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, time.strftime("%Y-%m-%d %H:%M:%S", t), t[3], time.strftime("%a %d %b", time.gmtime(86400 * 45)))
