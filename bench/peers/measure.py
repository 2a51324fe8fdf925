"""The measuring half of a Python peer: answers the runner's JSON lines (see bench/protocol.ts)."""
import json
import resource
import sys
import time


def sample(run, seconds):
    """Seconds per run, in batches long enough for the clock."""
    run()
    batch = 1
    while True:
        start = time.perf_counter()
        for _ in range(batch):
            run()
        passed = time.perf_counter() - start
        if passed > 2 * seconds:  # what takes seconds is measured by this one run
            return [passed / batch]
        if passed > 0.004:
            break
        batch = int(batch * (0.005 / passed + 1)) if passed > 0.0005 else batch * 8
    samples = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or not samples:
        start = time.perf_counter()
        for _ in range(batch):
            run()
        samples.append((time.perf_counter() - start) / batch)
    return samples


SHAPES = {1000: (10, 100), 100_000: (100, 1000), 10_000_000: (10_000, 1000)}
"""The matrix of so many elements."""


def serve(makers):
    """Answers requests until standard input ends. `makers[op]` takes the size if it has an argument, and
    returns what one run does."""
    prepared = {}
    for text in sys.stdin:
        request = json.loads(text)
        line, op = request["line"], request["op"]
        answer = {"line": line, "samples": None}
        if op in makers:
            try:
                if line not in prepared:
                    takes_size = makers[op].__code__.co_argcount > 0
                    prepared[line] = makers[op](request["size"]) if takes_size else makers[op]()
                answer["samples"] = sample(prepared[line], request["seconds"])
            except Exception as error:
                answer["error"] = str(error)
        answer["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(answer), flush=True)
