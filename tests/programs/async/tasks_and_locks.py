import asyncio
async def work(n, d):
    await asyncio.sleep(d)
    return n * 2
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
class CM:
    async def __aenter__(self): print("enter"); return self
    async def __aexit__(self, *a): print("exit", a[0]); return False
class It:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > 3: raise StopAsyncIteration
        return self.i
async def main():
    print(await work(1, 0.01))
    print(await asyncio.gather(work(1, 0.02), work(2, 0.01)))
    t = asyncio.create_task(work(5, 0.01))
    print(await t)
    async for i in agen(3): print(i)
    print([i async for i in agen(3) if i])
    print({i: await work(i, 0) async for i in agen(2)})
    async with CM() as c: print("in")
    async for x in It(): print("it", x)
    else: print("done")
    try:
        await asyncio.wait_for(work(1, 1), 0.01)
    except asyncio.TimeoutError: print("timeout")
    q = asyncio.Queue()
    async def prod():
        for i in range(3): await q.put(i)
    async def cons():
        return [await q.get() for _ in range(3)]
    print(await asyncio.gather(prod(), cons()))
    r = await asyncio.gather(work(1, 0), bad(), return_exceptions=True)
    print(r)
    lock = asyncio.Lock()
    async with lock: print("locked")
    ev = asyncio.Event()
    async def waiter():
        await ev.wait(); print("woke")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0); ev.set(); await t
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", t.cancelled())
    sem = asyncio.Semaphore(2)
    async with sem: print("sem")
async def bad(): raise ValueError("bad")
asyncio.run(main())
