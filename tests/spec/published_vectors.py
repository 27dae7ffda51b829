"""A few published rows of other indices, and the values that the tests of COINr hold themselves to.

Sources: United Nations Development Programme, Human Development Report 2023/24, statistical annex, CC BY 3.0 IGO, for
the IHDI and the GII of 2022; COINr 1.1.14 by W. Becker, MIT licence, tests and examples.
"""

from __future__ import annotations

from attrs import frozen

__all__ = ["COINR_GOALPOSTS", "COINR_MEANS", "GII_2022", "IHDI_2022", "Coinr", "Gii", "Ihdi"]


@frozen
class Ihdi:
    """One country: what its HDI is made of, and how much of each part inequality takes, in percent."""

    iso3: str
    life: float
    expected: float
    mean: float
    income: float
    lost_life: float
    lost_education: float
    lost_income: float
    published: str


@frozen
class Gii:
    """One country; shares in percent, women before men.

    Attributes:
        iso3: its code.
        maternal: deaths of mothers for 100,000 live births.
        adolescent: births for 1,000 women of 15 to 19.
        secondary: who have at least some secondary education.
        parliament: seats.
        labour: who take part in the labour force.
        published: as printed, three places.
    """

    iso3: str
    maternal: float
    adolescent: float
    secondary: tuple[float, float]
    parliament: tuple[float, float]
    labour: tuple[float, float]
    published: str


@frozen
class Coinr:
    """One call of a mean: ``p`` is the exponent."""

    function: str
    x: tuple[int, ...]
    w: tuple[int, ...]
    p: int
    value: float


IHDI_2022 = (
    Ihdi("IRL", 82.716, 19.12610054, 11.6569568, 87467.51391, 2.7987664, 2.93579, 13.96235, "0.886"),
    Ihdi("KOR", 84.024, 16.50964928, 12.61409234, 46026.4542, 2.6272616, 8.8308, 16.42162, "0.841"),
    Ihdi("CHE", 84.255, 16.5837307, 13.90406622, 69432.78669, 3.029099, 2.00997, 17.66895, "0.891"),
    Ihdi("THA", 79.68, 15.58131027, 8.834560711, 16886.51113, 7.0619612, 15.95436, 21.70993, "0.681"),
)

GII_2022 = (
    Gii("IRL", 4.983957073, 5.872, (88.5856389, 86.41741482), (27.39726027, 72.60273973), (59.4, 70.51), "0.072"),
    Gii("KOR", 8.1156225, 2.108, (83.78057161, 93.54354944), (18.6440678, 81.3559322), (55.04, 73.66), "0.062"),
    Gii("CHE", 7.378754713, 2.2, (96.93972611, 97.5174373), (39.02439024, 60.97560976), (61.49, 71.94), "0.018"),
    Gii("THA", 28.60043381, 31.585, (49.31797153, 53.02398051), (13.97557666, 86.02442334), (59.86, 75.96), "0.310"),
)

COINR_MEANS = (
    Coinr("a_gmean", (1, 2, 3), (1, 1, 1), 0, 1.8171205928321397),
    Coinr("a_gmean", (1, 2, 3), (1, 1, 2), 0, 2.0597671439071177),
    Coinr("a_hmean", (1, 2, 3), (2, 1, 1), -1, 1.4117647058823528),
    Coinr("a_genmean", (1, 2, 3), (2, 1, 1), -1, 1.4117647058823528),
    Coinr("a_genmean", (1, 2, 3), (1, 1, 1), 1, 2.0),
)

COINR_GOALPOSTS = ((1, (0, 10), 0.1), (1, (10, 0), 0.9))
"""``n_goalposts``: a number, worst and best, and the score. COINr has a direction; here the order of the two is it."""
