"""Decodes the files in test/oracle/images.json with real MXNet 1.9.1 and writes what it makes of them beside them.

    DIR/bin/python test/oracle/record_images.py

Each entry has a name, the bytes of a JPEG or PNG file, and the images, colour and grey, as [shape, bytes]; bytes are base64.
"""
import base64
import json
import os

import mxnet as mx

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "images.json")


def packed(image):
    """An image as [shape, base64]."""
    value = image.asnumpy()
    return [list(value.shape), base64.b64encode(value.tobytes()).decode()]


def main():
    assert mx.__version__ == "1.9.1", mx.__version__
    with open(PATH) as file:
        entries = json.load(file)
    for entry in entries:
        buffer = base64.b64decode(entry["file"])
        entry["colour"] = packed(mx.image.imdecode(buffer, flag=1))
        entry["grey"] = packed(mx.image.imdecode(buffer, flag=0))
    with open(PATH, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(entry) for entry in entries) + "\n]\n")


main()
