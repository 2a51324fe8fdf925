"""Measures one Jupyter kernel through jupyter_client: python measure.py KERNEL FOLDER STARTS CELLS. Prints JSON of seconds."""
import asyncio
import json
import queue
import socket
import sys
import time

from jupyter_client.manager import AsyncKernelManager

FIRST = {
    "python3": "x: int = 1\nx + 1",
    "mxlab": "const a = nd.ones([2, 2])\nconst b = a + a * 2\nb.shape",
    "tslab": "const x: number = 1\nx + 1",
}


def trivial(name, index):
    """A new text each time: a kernel may not answer from a cache of equal cells."""
    return f"v{index} = {index} + 1\nv{index}" if name == "python3" else f"const v{index} = {index} + 1\nv{index}"


async def until_idle(client, message_id):
    """Reads iopub until this request's idle."""
    while True:
        message = await client.get_iopub_msg(timeout=60)
        own = message["parent_header"].get("msg_id") == message_id
        if own and message["msg_type"] == "error":
            raise RuntimeError("\n".join(message["content"]["traceback"]))
        if own and message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return


async def cell(client, code):
    """Seconds from sending a cell to its idle."""
    start = time.perf_counter()
    await until_idle(client, client.execute(code))
    return time.perf_counter() - start


async def heard(client):
    """Waits until the kernel's broadcasts arrive: a subscription takes a moment, and a cell's idle must not be missed."""
    while True:
        client.kernel_info()
        try:
            await client.get_iopub_msg(timeout=0.05)
            break
        except queue.Empty:
            continue
    await asyncio.sleep(0.02)


async def bound(port, start):
    """Seconds until the shell port accepts connections."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return time.perf_counter() - start
        except OSError:
            await asyncio.sleep(0.001)


async def one_start(name, folder, cells):
    manager = AsyncKernelManager(kernel_name=name)
    start = time.perf_counter()
    await manager.start_kernel(cwd=folder)
    client = manager.client()
    times = {"bound": await bound(manager.shell_port, start)}
    client.start_channels()
    asked = time.perf_counter()
    message_id = client.kernel_info()
    while (await client.get_shell_msg(timeout=60))["parent_header"].get("msg_id") != message_id:
        pass
    times["info"] = time.perf_counter() - start
    times["infoAsked"] = time.perf_counter() - asked
    await heard(client)
    await cell(client, FIRST[name])
    times["first"] = time.perf_counter() - start
    trivials = [await cell(client, trivial(name, index)) for index in range(cells)]
    client.stop_channels()
    await manager.shutdown_kernel(now=True)
    return times, trivials


async def main():
    name, folder, starts, cells = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    runs = [await one_start(name, folder, cells) for _ in range(starts)]
    result = {key: [times[key] for times, _ in runs] for key in runs[0][0]}
    # The first few cells of a kernel warm it up.
    result["trivial"] = [value for _, trivials in runs for value in trivials[10:]]
    print(json.dumps(result))


asyncio.run(main())
