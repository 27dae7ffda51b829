"""The laureates of the award: 58 awards to 57 cities, as the sources of each edition list them.

That a city received the award does not prove that it was a member, whatever the rules of its edition asked for.
``member`` gives the city in the table of members, where it is there.
"""

from __future__ import annotations

from types import MappingProxyType

from attrs import frozen

from learningcity.cities import country_of
from learningcity.dates import PartialDate
from learningcity.errors import looked_up
from learningcity.guidance.citing import cited
from learningcity.guidance.places import require_place
from learningcity.guidance.problems import require_text
from learningcity.sources.citations import Standing, checked_id
from learningcity.sources.statements import Statement
from learningcity.texts import Message, Text

__all__ = ["Laureate", "laureate", "laureates"]


@frozen(kw_only=True)
class Laureate(Statement):
    """A city that received the award in one edition.

    Attributes:
        name: of the city, as the sources of the edition write it.
        country: ISO 3166-1 alpha-2.
        edition: id of the edition.
        member: id of the city among the members, None where it is not known to be or to have been one.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a blank name, a country that is no code, or an id that is none.
    """

    name: str
    country: str
    edition: str
    member: str | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_text((self.id, "name"), self.name)
        require_place(self.id, None, self.country)
        checked_id(self.edition, (self.id, "edition"))
        if self.member is not None:
            checked_id(self.member, (self.id, "member"))

    @property
    def key(self) -> str:
        """The word by which queries on members take the city: ``cork``."""
        return self.id.rpartition(".")[2]


_CITED = {
    2015: cited("uil-award-2015", "S22"),
    2017: cited("uil-award-2017", "S21"),
    2019: cited("S23", "S31", "unesco-malaysia-award-2019"),
    2021: cited("S30", "S24"),
    2024: cited("S29", "unesco-award-2024"),
}
"""Who lists the laureates of an edition."""


_PLACES = MappingProxyType(
    {
        "beijing": Message("place.beijing"),
        "cork": Message("place.cork"),
        "hangzhou": Message("place.hangzhou"),
        "jubail-industrial-city": Message("place.jubail"),
        "medellin": Message("place.medellin"),
        "mexico-city": Message("place.mexico-city"),
        "villa-maria": Message("place.villa-maria"),
    }
)
"""The cities that have names in other languages, since conferences or meetings were held there."""
_NOT_AMONG_MEMBERS = frozenset({"bahir-dar", "sorocaba", "ybycui"})
"""The laureates of 2015 of which no source read says that they are members."""


def _of(year: int, slug: str, name: str, country: str, note: Text | None = None) -> Laureate:
    member = slug not in _NOT_AMONG_MEMBERS
    return Laureate(
        id=f"laureate.{year}.{slug}",
        label=Message("laureate", {"city": _PLACES.get(slug, name), "year": PartialDate(year)}),
        citations=_CITED[year],
        standing=Standing.REPORTED if year == 2024 else Standing.VERIFIED,  # of 2024 copies of the release were read
        note=note if member else Message("note.laureate.no-member"),
        name=name,
        country=country,
        edition=f"award.{year}",
        member=f"member.{slug}" if member else None,
    )


_MAY_BE_MIXED = Message("note.laureate.year-may-be-of-the-award")

_LAUREATES = (
    _of(2015, "amman", "Amman", "JO", _MAY_BE_MIXED),
    _of(2015, "bahir-dar", "Bahir Dar", "ET"),
    _of(2015, "balanga", "Balanga", "PH"),
    _of(2015, "beijing", "Beijing", "CN"),
    _of(2015, "cork", "Cork", "IE"),
    _of(2015, "espoo", "Espoo", "FI"),
    _of(2015, "melton", "Melton", "AU", _MAY_BE_MIXED),
    _of(2015, "mexico-city", "Mexico City", "MX"),
    _of(2015, "namyangju", "Namyangju", "KR"),
    _of(2015, "sorocaba", "Sorocaba", "BR"),
    _of(2015, "swansea", "Swansea", "GB"),
    _of(2015, "ybycui", "Ybycuí", "PY"),
    _of(2017, "bristol", "Bristol", "GB"),
    _of(2017, "camara-de-lobos", "Câmara de Lobos", "PT", Message("note.laureate.camara-de-lobos")),
    _of(2017, "contagem", "Contagem", "BR"),
    _of(2017, "gelsenkirchen", "Gelsenkirchen", "DE"),
    _of(2017, "giza", "Giza", "EG"),
    _of(2017, "hangzhou", "Hangzhou", "CN"),
    _of(2017, "larissa", "Larissa", "GR"),
    _of(2017, "limerick", "Limerick", "IE"),
    _of(2017, "mayo-baleo", "Mayo-Baléo", "CM"),
    _of(2017, "nzerekore", "N’Zérékoré", "GN"),
    _of(2017, "okayama", "Okayama", "JP"),
    _of(2017, "pecs", "Pécs", "HU", Message("note.laureate.pecs")),
    _of(2017, "surabaya", "Surabaya", "ID"),
    _of(2017, "suwon", "Suwon", "KR"),
    _of(2017, "tunis", "Tunis", "TN"),
    _of(2017, "villa-maria", "Villa María", "AR", Message("note.laureate.villa-maria")),
    _of(2019, "aswan", "Aswan", "EG"),
    _of(2019, "chengdu", "Chengdu", "CN"),
    _of(2019, "heraklion", "Heraklion", "GR"),
    _of(2019, "ibadan", "Ibadan", "NG"),
    _of(2019, "medellin", "Medellín", "CO", Message("note.laureate.medellin")),
    _of(2019, "melitopol", "Melitopol", "UA"),
    _of(2019, "petaling-jaya", "Petaling Jaya", "MY"),
    _of(2019, "santiago", "Santiago", "MX"),
    _of(2019, "seodaemun-gu", "Seodaemun-gu", "KR"),
    _of(2019, "sonderborg", "Sønderborg", "DK"),
    _of(2021, "al-wakra", "Al Wakra", "QA"),
    _of(2021, "belfast", "Belfast", "GB"),
    _of(2021, "clermont-ferrand", "Clermont-Ferrand", "FR", Message("note.laureate.clermont-ferrand")),
    _of(2021, "damietta", "Damietta", "EG"),
    _of(2021, "dublin", "Dublin", "IE"),
    _of(2021, "huejotzingo", "Huejotzingo", "MX"),
    _of(2021, "jubail-industrial-city", "Jubail Industrial City", "SA"),
    _of(2021, "osan", "Osan", "KR"),
    _of(2021, "shanghai", "Shanghai", "CN"),
    _of(2021, "wyndham", "Wyndham", "AU"),
    _of(2024, "benguerir", "Benguerir", "MA"),
    _of(2024, "bouake", "Bouaké", "CI"),
    _of(2024, "cork", "Cork", "IE"),
    _of(2024, "cuenca", "Cuenca", "EC"),
    _of(2024, "doha", "Doha", "QA"),
    _of(2024, "eunpyeong-gu", "Eunpyeong-gu", "KR"),
    _of(2024, "glasgow", "Glasgow", "GB"),
    _of(2024, "queretaro", "Querétaro", "MX"),
    _of(2024, "wuhan", "Wuhan", "CN", Message("note.laureate.wuhan")),
    _of(2024, "yanbu-industrial-city", "Yanbu Industrial City", "SA"),
)
_BY_ID = {entry.id: entry for entry in _LAUREATES}
_EDITIONS = {entry.edition: entry.edition for entry in _LAUREATES}


def laureates(
    edition: int | str | None = None, country: str | None = None, city: str | None = None
) -> tuple[Laureate, ...]:
    """The laureates, edition by edition, as the letters of their names go; all, or those asked for.

    Args:
        edition: the year of an edition, or its id.
        country: ISO 3166-1 alpha-2.
        city: the name of a city as the sources write it, or the member by its id or its key, such as ``cork``.

    Raises:
        UnknownId: no such edition. That a country or a city has no laureate is no error.
        WrongType, InvalidValue: no code of a country.
    """
    country_of(country)
    wanted = None if edition is None else looked_up(f"award.{edition}" if type(edition) is int else edition, _EDITIONS)
    return tuple(
        entry
        for entry in _LAUREATES
        if wanted in (None, entry.edition)
        and country in (None, entry.country)
        and city in (None, entry.name, entry.key, entry.member)
    )


def laureate(id: str) -> Laureate:
    """The laureate with this id, such as ``laureate.2024.cork``.

    Raises:
        UnknownId: there is none.
    """
    return looked_up(id, _BY_ID)
