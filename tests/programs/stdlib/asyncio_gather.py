import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"


async def fails():
    raise ValueError("in a task")


async def main():
    results = await asyncio.gather(work("a", 0.02), work("b", 0.01))
    print(results)
    try:
        await fails()
    except ValueError as e:
        print("caught", e)
    return len(results)


print(asyncio.run(main()))
