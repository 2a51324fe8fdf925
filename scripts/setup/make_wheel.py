"""Packs the Python package of extension/ as a wheel, without any build tool: make_wheel.py FOLDER. Prints the wheel's path.

It holds what Python programs look for (papermill's translator and its entry point). The JupyterLab extension itself is put in place by
`mxlab install`; `pip install ./extension`, which needs a network for its build tools, brings both.
"""
import base64
import hashlib
import os
import re
import sys
import zipfile

EXTENSION = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'extension')
PACKAGE = 'mxlab_extension'


def project():
    """Name, version and entry points of pyproject.toml. Python 3.10 has no reader of TOML."""
    with open(os.path.join(EXTENSION, 'pyproject.toml'), encoding='utf-8') as file:
        text = file.read()
    field = dict(re.findall(r'^(name|version|requires-python|description) = "(.*)"$', text, re.MULTILINE))
    groups = re.findall(r'^\[project\.entry-points\."(.+?)"\]\n((?:[\w-]+ = ".*"\n)+)', text, re.MULTILINE)
    points = '\n'.join(f'[{group}]\n{lines}'.replace('"', '') for group, lines in groups)
    return field, points


def main(folder):
    field, points = project()
    version = field['version']
    info = f'{PACKAGE}-{version}.dist-info'
    files = {}
    source = os.path.join(EXTENSION, PACKAGE)
    for name in sorted(os.listdir(source)):
        if name.endswith('.py'):
            with open(os.path.join(source, name), 'rb') as file:
                files[f'{PACKAGE}/{name}'] = file.read()
    metadata = {
        'METADATA': f'Metadata-Version: 2.1\nName: {field["name"]}\nVersion: {version}\n'
        f'Summary: {field["description"]}\nRequires-Python: {field["requires-python"]}\n',
        'WHEEL': 'Wheel-Version: 1.0\nGenerator: mxlab\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
        'entry_points.txt': points,
    }
    for name, text in metadata.items():
        files[f'{info}/{name}'] = text.encode()
    record = []
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()
        record.append(f'{name},sha256={digest},{len(content)}\n')
    files[f'{info}/RECORD'] = ''.join([*record, f'{info}/RECORD,,\n']).encode()
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f'{PACKAGE}-{version}-py3-none-any.whl')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as wheel:
        for name, content in files.items():
            wheel.writestr(name, content)
    print(path)


if __name__ == '__main__':
    main(sys.argv[1])
