"""A session of Spark on this machine, for tests; where there is no Java they are skipped."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

__all__ = ["spark_session"]

_OPTIONS: dict[str, bool | float | int | str | None] = {
    "spark.ui.enabled": "false",
    "spark.driver.memory": "1g",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
}


@contextmanager
def spark_session(python_of_workers: str = sys.executable) -> Iterator[Any]:
    """A session with two threads; the environment is afterwards as it was.

    Args:
        python_of_workers: the interpreter that Spark starts where Python has to see a row.
    """
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("no java")
    from pyspark.sql import SparkSession

    before = dict(os.environ)
    os.environ |= {
        "PYSPARK_PYTHON": python_of_workers,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    session = SparkSession.builder.master("local[2]").config(map=_OPTIONS).getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    try:
        yield session
    finally:
        session.stop()
        os.environ.clear()
        os.environ.update(before)
