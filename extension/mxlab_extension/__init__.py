"""Carries the prebuilt JupyterLab extension @mxlab/jupyterlab; the only Python code is for papermill."""

__version__ = "0.1.0"


def _jupyter_labextension_paths():
    return [{"src": "labextension", "dest": "@mxlab/jupyterlab"}]
