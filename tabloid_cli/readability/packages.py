"""Data files of installed packages, read without importing the package."""

from __future__ import annotations

import os.path
from importlib.util import find_spec


def package_text(package: str, *parts: str) -> str:
    """The text (UTF-8) of a data file inside an installed top-level package.

    `importlib.resources` would import the package first. Read through the
    package's own loader, so that it works from a zip file too. Raises
    `ModuleNotFoundError` if there is no such package, `OSError` if it has no such
    file.
    """
    spec = find_spec(package)
    get_data = getattr(spec.loader, "get_data", None) if spec else None
    if spec is None or spec.origin is None or get_data is None:
        raise ModuleNotFoundError(f"no package {package} to read from", name=package)
    data: bytes = get_data(os.path.join(os.path.dirname(spec.origin), *parts))  # noqa: PTH118, PTH120
    return data.decode("utf-8")
