"""Measures one Jupyter kernel through jupyter_client: python measure.py KERNEL FOLDER STARTS CELLS. Prints JSON of seconds."""
import asyncio
import json
import queue
import sys
import time

from client import Kernel, answer, bound, cell, heard

FIRST = {
    "python3": "x: int = 1\nx + 1",
    "mxlab": "const a = nd.ones([2, 2])\nconst b = a + a * 2\nb.shape",
    "tslab": "const x: number = 1\nx + 1",
}


def trivial(name, index):
    """A new text each time: a kernel may not answer from a cache of equal cells."""
    return f"v{index} = {index} + 1\nv{index}" if name == "python3" else f"const v{index} = {index} + 1\nv{index}"


async def one_start(name, folder, cells):
    async with Kernel(name, folder) as kernel:
        client = kernel.client
        times = {"bound": await bound(kernel.manager.shell_port, kernel.started)}
        client.start_channels()
        asked = time.perf_counter()
        await answer(client, client.kernel_info(), 10)
        times["info"] = time.perf_counter() - kernel.started
        times["infoAsked"] = time.perf_counter() - asked
        await heard(client)
        await cell(client, FIRST[name])
        times["first"] = time.perf_counter() - kernel.started
        return times, [await cell(client, trivial(name, index)) for index in range(cells)]


async def some_start(name, folder, cells):
    """A start; tslab now and then dies of a request that comes before all its sockets are bound."""
    for _ in range(5):
        try:
            return await asyncio.wait_for(one_start(name, folder, cells), 60)
        except (asyncio.TimeoutError, queue.Empty) as error:
            if name == "mxlab":
                raise
            print(f"{name}: a start was given up: {error!r}", file=sys.stderr)
    raise RuntimeError(f"{name} does not start")


async def main():
    name, folder, starts, cells = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    runs = [await some_start(name, folder, cells) for _ in range(starts)]
    result = {key: [times[key] for times, _ in runs] for key in runs[0][0]}
    # The first few cells of a kernel warm it up.
    result["trivial"] = [value for _, trivials in runs for value in trivials[10:]]
    print(json.dumps(result))


asyncio.run(main())
