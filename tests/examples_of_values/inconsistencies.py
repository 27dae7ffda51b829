"""An example of an inconsistency."""

from __future__ import annotations

from collections.abc import Callable

from examples_of_values.sources import CITATIONS
from learningcity.cities import AdministrativeForm
from learningcity.inconsistencies import Alias, AliasFlag, Inconsistency, InconsistencyKind
from learningcity.sources import Claim, Standing
from learningcity.texts import Labels, Message

EXAMPLES: dict[str, Callable[[], object]] = {
    "Alias": lambda: Alias(name="ทน.นคร", subject="city", flags=(AliasFlag.DOUBLED_PREFIX, AliasFlag.WRONG_FORM)),
    "Inconsistency": lambda: Inconsistency(
        id="inconsistency.a",
        label=Labels(en="A form"),
        note=Message("h"),
        citations=CITATIONS,
        standing=Standing.CONTESTED,
        number=1,
        kinds=(InconsistencyKind.ADMIN_FORM, InconsistencyKind.TYPO),
        claims=(Claim("city", "administrative-form", AdministrativeForm.DISTRICT, CITATIONS[0], scope="centre"),),
        concerns=("gnlc",),
        aliases=(Alias(name="a", subject="city"),),
    ),
}
