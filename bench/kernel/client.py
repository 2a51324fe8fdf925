"""One kernel through jupyter_client: start, cells, requests, and what its processes hold."""
import asyncio
import os
import queue
import socket
import time

from jupyter_client.manager import AsyncKernelManager


async def until_idle(client, message_id, fails=False):
    """Reads iopub until this request's idle; the messages of the request."""
    found = []
    while True:
        message = await client.get_iopub_msg(timeout=30)
        if message["parent_header"].get("msg_id") != message_id:
            continue
        found.append(message)
        if message["msg_type"] == "error" and not fails:
            raise RuntimeError("\n".join(message["content"]["traceback"]))
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return found


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


async def answer(client, message_id, timeout=60):
    """The reply to a request on the shell channel."""
    while True:
        message = await client.get_shell_msg(timeout=timeout)
        if message["parent_header"].get("msg_id") == message_id:
            return message


async def bound(port, start):
    """Seconds until the shell port accepts connections."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return time.perf_counter() - start
        except OSError:
            await asyncio.sleep(0.001)


def family(pid):
    """A process and all below it."""
    below = []
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as file:
            below += [int(child) for child in file.read().split()]
    return [pid] + [one for child in below for one in family(child)]


def megabytes(pid):
    """Memory of a process and all below it; what processes share is counted by shares."""
    total = 0
    for one in family(pid):
        with open(f"/proc/{one}/smaps_rollup") as file:
            total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    return total / 1024


class Kernel:
    """A running kernel with its client: `async with Kernel(name, folder) as kernel`."""

    def __init__(self, name, folder):
        self.name, self.folder = name, folder
        self.manager = AsyncKernelManager(kernel_name=name)

    async def __aenter__(self):
        self.started = time.perf_counter()
        await self.manager.start_kernel(cwd=self.folder)
        self.client = self.manager.client()
        return self

    async def ready(self):
        self.client.start_channels()
        await answer(self.client, self.client.kernel_info())
        await heard(self.client)

    @property
    def pid(self):
        return self.manager.provisioner.pid

    async def __aexit__(self, *_):
        self.client.stop_channels()
        await self.manager.shutdown_kernel(now=True)
