"""Sources on how a city builds a learning city: the Guidelines and what explains them."""

from __future__ import annotations

from learningcity.dates import PartialDate
from learningcity.sources.citations import Source
from learningcity.sources.register.publishers import UIL

__all__ = ["JOURNEY"]

JOURNEY: tuple[Source, ...] = (
    Source(
        "uil-guidelines-2015",
        "Guidelines for Building Learning Cities",
        publisher=f"{UIL}; copy on slidelegend.com",
        date=PartialDate(2015),
        language="en",
        url="https://slidelegend.com/guidelines-for-building-learning-cities-unesdoc-unesco_59e898d11723ddda7d21d07f.html",
    ),
    Source(
        "uil-handbook-learning-cities",
        "LLL policy-making and implementation through the learning city model",
        publisher=UIL,
        date=PartialDate(2022, 11, 3),
        language="en",
        url="https://lifelonglearning-toolkit.uil.unesco.org/es/node/196",
    ),
    Source(
        "uil-build-learning-city",
        "Building a learning city",
        publisher=UIL,
        language="en",
        url="https://www.uil.unesco.org/en/learning-cities/build-learning-city",
    ),
    Source(
        "uil-tutorial-planning",
        "How to develop a learning city plan",
        publisher=UIL,
        language="en",
        url="https://uil.unesco.org/lifelong-learning/learning-cities/build-learning-city/planning",
    ),
    Source(
        "uil-tutorial-involvement",
        "How to involve stakeholders in building a learning city",
        publisher=UIL,
        language="en",
        url="https://webarchive.unesco.org/web/20201205044052/https://uil.unesco.org/lifelong-learning/learning-cities/build-learning-city/involvement",
    ),
    Source(
        "uil-tutorial-celebration",
        "How to celebrate learning in your city",
        publisher=UIL,
        language="en",
        url="https://webarchive.unesco.org/web/20191119043258/http:/uil.unesco.org/lifelong-learning/learning-cities/video-tutorials/celebration",
    ),
    Source(
        "uil-tutorial-monitoring",
        "How to monitor and evaluate progress in building a learning city",
        publisher=UIL,
        language="en",
        url="https://webarchive.unesco.org/web/20201205044052/https://uil.unesco.org/lifelong-learning/learning-cities/build-learning-city/monitoring-evaluation",
    ),
    Source(
        "uil-tutorial-funding",
        "How to ensure sustainable funding for building a learning city",
        publisher=UIL,
        language="en",
        url="https://webarchive.unesco.org/web/20201205044052/https://uil.unesco.org/lifelong-learning/learning-cities/build-learning-city/funding",
    ),
)
