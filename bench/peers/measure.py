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
        if passed > 0.004:
            break
        batch = int(batch * (0.005 / passed + 1)) if passed > 0.0005 else batch * 8
    samples = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(samples) < 3:
        start = time.perf_counter()
        for _ in range(batch):
            run()
        samples.append((time.perf_counter() - start) / batch)
    return samples


def serve(makers):
    """Answers requests until standard input ends. `makers[line]()` returns what one run does."""
    prepared = {}
    for text in sys.stdin:
        request = json.loads(text)
        line = request["line"]
        answer = {"line": line, "samples": None}
        if line in makers:
            if line not in prepared:
                prepared[line] = makers[line]()
            answer["samples"] = sample(prepared[line], request["seconds"])
        answer["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(answer), flush=True)
