"""What a kernel does beside starting, through jupyter_client: python duties.py KERNEL FOLDER SCALE. Prints JSON, seconds unless named otherwise."""
import asyncio
import json
import queue
import sys
import time
from functools import partial

from client import Kernel, answer, cell, megabytes, until_idle

PYTHON = sys.argv[1] == "python3"


def pick(python, typescript):
    return python if PYTHON else typescript


def declaring(index):
    """Declares, uses an earlier declaration, gives a value; a new text each time: equal cells may be answered from a cache."""
    before = f"v{index - 1}" if index else "0"
    return pick(f"v{index} = {before} + {index}\nv{index}", f"const v{index} = {before} + {index}\nv{index}")


def long_cell(round):
    """Sixty lines over the library's types."""
    head = f"const data{round} = sym.Variable('data{round}')"
    layers = [
        f"const net{round}_{i} = sym.Activation(sym.FullyConnected({f'net{round}_{i - 1}' if i else f'data{round}'},"
        f" {{ num_hidden: {8 + i + round}, name: 'layer{round}_{i}' }}), {{ act_type: 'relu' }})"
        for i in range(29)
    ]
    arrays = [
        f"const array{round}_{i} = nd.dot(nd.ones([2, {i + 2}]), nd.ones([{i + 2}, 3])) * {i} + nd.zeros([2, 3])"
        for i in range(29)
    ]
    return "\n".join([head, *layers, *arrays, f"net{round}_28.name"])


async def cells_at(kernel, result):
    """A declaring cell near the 50th and near the 500th of a notebook, and memory then."""
    times = []
    await cell(kernel.client, pick("x: int = 1", "const x: number = 1"))
    result["firstMegabytes"] = [megabytes(kernel.pid)]
    for index in range(520):
        times.append(await cell(kernel.client, declaring(index)))
        if index == 60:
            result["sixtyMegabytes"] = [megabytes(kernel.pid)]
    result["cell50"] = times[40:60]
    result["cell500"] = times[490:520]
    result["manyMegabytes"] = [megabytes(kernel.pid)]


async def help(kernel, result, repeat):
    """Completion and inspection, idle and while a cell is in a busy loop."""
    client = kernel.client
    await cell(client, pick("import math\ntext = 'abc'", "const text = 'abc'"))
    completions, inspections = [], []

    async def ask(into, make):
        start = time.perf_counter()
        await answer(client, make())
        into.append(time.perf_counter() - start)

    code, hover = pick("math.s", "Math.s"), pick("math.sin", "Math.sin")
    for _ in range(3):
        await ask([], lambda: client.complete(code, 6))
        await ask([], lambda: client.inspect(hover, 7))
    for _ in range(repeat):
        await ask(completions, lambda: client.complete(code, 6))
        await ask(inspections, lambda: client.inspect(hover, 7))
        await asyncio.sleep(0.005)
    result["complete"], result["inspect"] = completions, inspections
    busy = pick(
        "import time\nend = time.time() + 2.5\nwhile time.time() < end: pass",
        "const end = Date.now() + 2500\nwhile (Date.now() < end) {}",
    )
    running = client.execute(busy)
    await asyncio.sleep(0.3)
    result["completeBusy"] = []
    for _ in range(20):
        await ask(result["completeBusy"], lambda: client.complete(code, 6))
        if sum(result["completeBusy"]) > 1.5:
            break
    await until_idle(client, running)


async def interrupts(name, folder, result, repeat):
    """Seconds from the interrupt to the idle of a busy cell, and of an awaiting one; nothing where it never ends."""
    cells = {
        "interruptBusy": pick("while True: pass", "while (true) {}"),
        "interruptAwait": pick("import asyncio\nawait asyncio.sleep(1000)", "await new Promise(() => {})"),
    }
    for key, code in cells.items():
        times = []
        for index in range(repeat):
            async with Kernel(name, folder) as kernel:
                await kernel.ready()
                await cell(kernel.client, pick(f"kept = {index}", f"const kept = {index}"))
                for again in range(3):
                    running = kernel.client.execute(code + pick(f" # {again}", f" // {again}"))
                    await asyncio.sleep(0.3)
                    start = time.perf_counter()
                    await kernel.manager.interrupt_kernel()
                    try:
                        await asyncio.wait_for(until_idle(kernel.client, running, fails=True), 4)
                    except (asyncio.TimeoutError, queue.Empty):
                        times = None
                        break
                    times.append(time.perf_counter() - start)
                    # Some kernels abort what comes in the next moment.
                    await asyncio.sleep(0.4)
                if times is None:
                    break
        if times:
            result[key] = times


async def flood(kernel, result):
    """Ten thousand lines."""
    times, messages, missing = [], [], []
    for round in range(5):
        code = pick(
            f"for i in range(10000): print('line', i, {round})",
            f"for (let i{round} = 0; i{round} < 10000; i{round}++) console.log('line', i{round}, {round})",
        )
        start = time.perf_counter()
        found = await until_idle(kernel.client, kernel.client.execute(code))
        times.append(time.perf_counter() - start)
        text = "".join(m["content"]["text"] for m in found if m["msg_type"] == "stream")
        messages.append(sum(m["msg_type"] == "stream" for m in found))
        missing.append(10000 - text.count("\n"))
    result["flood"] = times
    result["floodMessages"] = messages
    result["floodMissing"] = missing


async def large(kernel, result):
    """A text of 20 MB, with the longest silence of the heartbeat."""
    gaps, stop = [], asyncio.Event()

    async def beat():
        import zmq.asyncio

        socket = zmq.asyncio.Context.instance().socket(zmq.REQ)
        socket.connect(f"tcp://127.0.0.1:{kernel.manager.hb_port}")
        while not stop.is_set():
            start = time.perf_counter()
            await socket.send(b"beat")
            await socket.recv()
            gaps.append(time.perf_counter() - start)
            await asyncio.sleep(0.005)
        socket.close(0)

    beating = asyncio.create_task(beat())
    await asyncio.sleep(0.1)
    code = pick("print('x' * 20_000_000)", "console.log('x'.repeat(20_000_000))")
    start = time.perf_counter()
    found = await until_idle(kernel.client, kernel.client.execute(code))
    result["large"] = [time.perf_counter() - start]
    size = sum(len(m["content"]["text"]) for m in found if m["msg_type"] == "stream")
    result["largeMissing"] = [20_000_001 - size]
    stop.set()
    await beating
    result["beat"] = [max(gaps)]


async def loop(kernel, result):
    times = []
    for round in range(5):
        code = pick(
            f"s{round} = 0\nfor i in range(10_000_000): s{round} += i",
            f"let s{round} = 0\nfor (let i = 0; i < 10_000_000; i++) s{round} += i",
        )
        times.append(await cell(kernel.client, code))
    result["loop"] = times


async def long_cells(kernel, result):
    await cell(kernel.client, long_cell(0))
    result["long"] = [await cell(kernel.client, long_cell(round)) for round in range(1, 12)]


async def main():
    name, folder, repeat = sys.argv[1], sys.argv[2], int(sys.argv[3])
    result = {}
    duties = [cells_at, partial(help, repeat=repeat), flood, large, loop]
    for duty in duties + ([long_cells] if name == "mxlab" else []):
        try:
            async with Kernel(name, folder) as kernel:
                await kernel.ready()
                await asyncio.wait_for(duty(kernel, result), 120)
        except (asyncio.TimeoutError, queue.Empty) as error:
            # A peer that hangs leaves its rows empty.
            if name == "mxlab":
                raise
            print(f"{name}: {duty}: {error!r}", file=sys.stderr)
    await interrupts(name, folder, result, 2)
    print(json.dumps(result))


asyncio.run(main())
