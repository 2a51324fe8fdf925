"""Runs one notebook with nbclient: python execute_notebook.py NOTEBOOK OUT TIMEOUT PACKAGE_ROOT. A line for each cell."""
import os
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError


def first_line(source):
    """What a progress line shows of a cell."""
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    text = lines[0] if lines else ""
    return text if len(text) <= 60 else text[:57] + "..."


class Progress:
    """Prints each code cell as it starts and ends, as nbclient calls us back."""

    def __init__(self, notebook):
        self.codes = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]
        self.started = 0.0
        self.failed = False

    def on_cell_execute(self, cell, cell_index, **_):
        self.started = time.monotonic()
        place = self.codes.index(cell_index) + 1
        print(f"[{place}/{len(self.codes)}] {first_line(cell.source)}", end="", flush=True)

    def on_cell_executed(self, cell, cell_index, execute_reply, **_):
        status = execute_reply["content"]["status"]
        self.failed = self.failed or status != "ok"
        print(f"  {'ok' if status == 'ok' else 'FAILED'} {time.monotonic() - self.started:.2f} s", flush=True)


def save(notebook, path):
    """Writes beside the target first, so that an interrupted run never leaves half a notebook."""
    temporary = f"{path}.{os.getpid()}.tmp"
    nbformat.write(notebook, temporary)
    os.replace(temporary, path)


def main():
    source, target, timeout, package = sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4]
    # The checkout's own kernel spec comes first, wherever this Python looks otherwise.
    own = os.path.join(package, ".venv", "share", "jupyter")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [own, os.environ.get("JUPYTER_PATH")]))
    try:
        notebook = nbformat.read(source, as_version=4)
    except Exception as error:  # nbformat raises many kinds for a file that is no notebook
        sys.exit(f"mxlab execute: {source} is not a notebook: {error}")
    progress = Progress(notebook)
    client = NotebookClient(
        notebook,
        timeout=timeout,
        kernel_name=notebook.metadata.get("kernelspec", {}).get("name", "mxlab"),
        resources={"metadata": {"path": os.path.dirname(os.path.abspath(source))}},
        on_cell_execute=progress.on_cell_execute,
        on_cell_executed=progress.on_cell_executed,
    )
    code = 0
    try:
        client.execute()
    except CellExecutionError as error:
        print(f"\n{error}", file=sys.stderr)
        code = 1
    except CellTimeoutError:
        print(f"\nmxlab execute: a cell took longer than {timeout:g} s. Give more time with --timeout.", file=sys.stderr)
        code = 1
    except DeadKernelError as error:
        print(f"\nmxlab execute: the kernel died: {error}", file=sys.stderr)
        code = 1
    save(notebook, target)
    return code or int(progress.failed)


if __name__ == "__main__":
    sys.exit(main())
