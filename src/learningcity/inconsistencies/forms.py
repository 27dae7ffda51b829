"""Places whose legal form differs from document to document, and what else the documents say of bodies and places."""

from __future__ import annotations

from learningcity.cities import AdministrativeForm as Form
from learningcity.cities import Endorser, GoverningBodyKind
from learningcity.dates import PartialDate
from learningcity.inconsistencies.aliases import Alias, AliasFlag
from learningcity.inconsistencies.items import (
    KHON_KAEN_NEWS,
    MINISTRY_NEWS,
    MINISTRY_PAGE,
    PMU_A,
    item,
    named,
)
from learningcity.inconsistencies.kinds import InconsistencyKind as Kind
from learningcity.sources.citations import Citation
from learningcity.sources.claims import Claim
from learningcity.sources.register import source
from learningcity.texts import Message

__all__ = ["FORMS"]

_DASTA = Citation(source("dasta-2024"))
_UNESCO_2022 = Citation(source("S36"))
_FRENCH_DELEGATION = Citation(source("S72"))
_GUIDING_DOCUMENTS = Citation(source("uil-guiding-documents-2015"))

_COUNCIL = "gnlc.membership.elected-council"


def _form(place: str, form: Form, citation: Citation, scope: Message | None = None) -> Claim:
    return Claim(place, "administrative-form", form, citation, scope=scope)


_PHAYAO = _form("phayao", Form.PROVINCE, PMU_A)
_HAT_YAI = _form("hat-yai", Form.DISTRICT, PMU_A)

FORMS = (
    item(
        3,
        "provinces-among-cities",
        Kind.ADMIN_FORM,
        citations=(MINISTRY_NEWS, PMU_A, _DASTA),
        claims=(
            _form("phayao", Form.PROVINCE, MINISTRY_NEWS),
            _PHAYAO,
            _form("phayao", Form.TOWN_MUNICIPALITY, _DASTA),
            _form("sukhothai", Form.PROVINCE, MINISTRY_NEWS),
            _form("sukhothai", Form.PROVINCE, _DASTA),
            named("phayao", MINISTRY_NEWS, "พะเยา", "จังหวัดพะเยา"),
            named("sukhothai", MINISTRY_NEWS, "สุโขทัย", "จังหวัดสุโขทัย"),
        ),
        concerns=(_COUNCIL,),
    ),
    item(
        4,
        "form-of-hat-yai",
        Kind.ADMIN_FORM,
        citations=(MINISTRY_NEWS, PMU_A, _DASTA),
        claims=(
            _form("hat-yai", Form.CITY_MUNICIPALITY, MINISTRY_NEWS),
            _HAT_YAI,
            _form("hat-yai", Form.TOWN_MUNICIPALITY, _DASTA),
        ),
        concerns=(_COUNCIL,),
    ),
    item(
        5,
        "form-of-khon-kaen",
        Kind.ADMIN_FORM,
        Kind.TYPO,
        citations=(KHON_KAEN_NEWS, PMU_A),
        claims=(
            _form("khon-kaen", Form.CITY_MUNICIPALITY, KHON_KAEN_NEWS),
            # Nobody else has it, nor has this document elsewhere: kept as printed, and no side of the question.
            _form("khon-kaen", Form.TOWN_MUNICIPALITY, PMU_A, Message("scope.slip-in-congratulation")),
            _form("khon-kaen", Form.PROVINCE, PMU_A),
            _form("khon-kaen", Form.CITY_MUNICIPALITY, PMU_A),
            named("khon-kaen", KHON_KAEN_NEWS, "เทศบาลนครขอนแก่น", "ทน.ขอนแก่น", "ทน.นครขอนแก่น"),
            named("khon-kaen", PMU_A, "เทศบาลเมืองขอนแก่น", "จังหวัดขอนแก่น", "เทศบาลนครขอนแก่น"),
        ),
        aliases=(
            Alias(name="ทน.นครขอนแก่น", subject="khon-kaen", flags=(AliasFlag.DOUBLED_PREFIX,)),
            Alias(name="เทศบาลเมืองขอนแก่น", subject="khon-kaen", flags=(AliasFlag.WRONG_FORM,)),
        ),
    ),
    item(
        6,
        "form-of-yala",
        Kind.ADMIN_FORM,
        citations=(KHON_KAEN_NEWS, PMU_A),
        claims=(
            _form("yala", Form.CITY_MUNICIPALITY, KHON_KAEN_NEWS),
            _form("yala", Form.CITY_MUNICIPALITY, PMU_A),
            _form("yala", Form.PROVINCE, PMU_A),
        ),
    ),
    item(
        9,
        "place-of-the-announcement",
        Kind.LOCATION_MODE,
        citations=(KHON_KAEN_NEWS, PMU_A),
        claims=(
            Claim("announcement.2024", "mode", Message("claim.virtual"), KHON_KAEN_NEWS),
            Claim("announcement.2024", "place", "paris", KHON_KAEN_NEWS),
            Claim("announcement.2024", "place", "paris", PMU_A),
            Claim("viewing.khon-kaen-2024", "views", "announcement.2024", KHON_KAEN_NEWS),
        ),
    ),
    item(
        10,
        "institute-in-thailand",
        Kind.ATTRIBUTION,
        citations=(PMU_A, _GUIDING_DOCUMENTS, _FRENCH_DELEGATION),
        claims=(
            Claim("uil", "seat", "thailand", PMU_A),
            Claim("uil", "seat", "hamburg", _GUIDING_DOCUMENTS),
            Claim("uil", "seat", "hamburg", _FRENCH_DELEGATION),
        ),
    ),
    item(
        20,
        "which-committee",
        Kind.AMBIGUITY,
        citations=(KHON_KAEN_NEWS,),
        claims=(
            Claim("presentation.khon-kaen", "date", PartialDate(2023, 5), KHON_KAEN_NEWS),
            named("presentation-committee", KHON_KAEN_NEWS, "คณะกรรมการ"),
            named("gnlc-jury", KHON_KAEN_NEWS, "คณะกรรมการผู้เชี่ยวชาญ"),
        ),
        concerns=("gnlc.admission-conditions.jury",),
    ),
    item(
        31,
        "signatories-in-yala",
        Kind.AMBIGUITY,
        citations=(PMU_A,),
        claims=(
            Claim(
                "declaration.yala",
                "parties",
                ("yala-education-office", ("yec-yala", "yala-chamber-of-commerce"), "federation-of-industries-yala"),
                PMU_A,
            ),
        ),
    ),
    item(
        34,
        "elected-council-of-provinces",
        Kind.SCOPE,
        citations=(MINISTRY_PAGE, PMU_A, MINISTRY_NEWS),
        claims=(
            Claim(
                "gnlc.membership",
                "governing-bodies",
                (GoverningBodyKind.MUNICIPAL_COUNCIL, GoverningBodyKind.OTHER_ELECTED_COUNCIL),
                Citation(source("bic-moe-2021"), Message("locator.membership-sentence")),
            ),
            _form("phayao", Form.PROVINCE, MINISTRY_NEWS),
            _PHAYAO,
            _HAT_YAI,
        ),
        concerns=(_COUNCIL,),
    ),
    item(
        45,
        "national-nomination",
        Kind.GAP,
        citations=(KHON_KAEN_NEWS, PMU_A, _UNESCO_2022),
        claims=(
            Claim("cohort.2024", "recommended-by", "gnlc-jury", KHON_KAEN_NEWS),
            Claim("cohort.2024", "considered-by", "uil", PMU_A),
            Claim("cohort.2022", "recommended-by", "gnlc-jury", _UNESCO_2022),
            Claim("cohort.2022", "nominated-by", Endorser.NATIONAL_COMMISSION, _UNESCO_2022),
        ),
        concerns=("gnlc.admission-conditions.jury",),
    ),
)
"""The inconsistencies of forms, bodies and places."""
