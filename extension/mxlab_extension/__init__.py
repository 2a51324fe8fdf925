"""Carries the prebuilt JupyterLab extension @mxlab/jupyterlab; there is no Python code to run."""

__version__ = "0.1.0"


def _jupyter_labextension_paths():
    return [{"src": "labextension", "dest": "@mxlab/jupyterlab"}]
