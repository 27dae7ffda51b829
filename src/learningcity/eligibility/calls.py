"""What applications for membership had to fulfil, from the launch of the network to the call of 2025.

Nobody here has read the regulations and guidelines themselves: each edition gathers what announcements, National
Commissions and ministries say of it. The mayor, the guiding documents and the Member State belong to the way of an
application in every telling of it and decide in every edition, with the source of the edition that says so. What else
an earlier edition asked for, and the texts of a later one leave open as far as they could be read, stands in the later
one as advice: it decides nothing.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from learningcity.applications.application import (
    APPLICANT_COMMITMENT_BY,
    APPLICANT_ENDORSERS,
    APPLICANT_GOOD_PRACTICES,
    APPLICANT_GOVERNING_BODY,
    APPLICANT_POLICY_INITIATIVES,
    APPLICANT_POPULATION,
    COMMITTED_TO_GUIDING_DOCUMENTS,
    FORM_LANGUAGE,
    FORWARDED,
    FORWARDED_BY,
    IN_MEMBER_STATE,
    SUBMITTED,
    VISION,
    Application,
)
from learningcity.applications.senders import Sender
from learningcity.cities import CommitmentBearer, Endorser, GoverningBodyKind
from learningcity.dates import PartialDate, Period
from learningcity.eligibility.citing import cite
from learningcity.eligibility.disagreements import APPLICATION_PERIOD_2018, SENDER_AT_LAUNCH
from learningcity.eligibility.membership import MINIMUM_POPULATION
from learningcity.rules.nodes import Condition
from learningcity.rules.rulebook import Ground, Requirement, RuleBook
from learningcity.sources.citations import FACTS_AS_OF, Citation, Standing
from learningcity.texts import Message

__all__ = ["CALL_2021", "CALL_2023", "CALL_2025", "LAUNCH_2015", "REGULATIONS_2018"]

_VERIFIED, _REPORTED = Standing.VERIFIED, Standing.REPORTED

# --- what is asked for ----------------------------------------------------------------------------------

_BY_COMMISSION = FORWARDED_BY.equals(Sender.NATIONAL_COMMISSION)
_ENDORSED_BY_MAYOR = APPLICANT_ENDORSERS.includes_any(Endorser.MAYOR)
_ENDORSED_BY_REPRESENTATIVE = APPLICANT_ENDORSERS.includes_any(Endorser.CITY_REPRESENTATIVE)
_ENDORSED_BY_COMMISSION = APPLICANT_ENDORSERS.includes_any(Endorser.NATIONAL_COMMISSION)
_COMMITMENT = APPLICANT_COMMITMENT_BY.includes_all(CommitmentBearer.MAYOR, CommitmentBearer.ADMINISTRATION)
_TRACK_RECORD = APPLICANT_POLICY_INITIATIVES.at_least(1) & APPLICANT_GOOD_PRACTICES.at_least(1)
_ELECTED_COUNCIL = APPLICANT_GOVERNING_BODY.one_of(
    GoverningBodyKind.MUNICIPAL_COUNCIL, GoverningBodyKind.OTHER_ELECTED_COUNCIL
)


def _handed_in(first: date, before: date) -> Condition:
    """Handed in by the city from the first day on, and before the other one."""
    return SUBMITTED.on_or_after(first) & SUBMITTED.before(before)


# --- the same topic in every edition --------------------------------------------------------------------


def _member_state(book: str, standing: Standing, *citations: Citation) -> Requirement:
    return Requirement(
        f"{book}.member-state",
        IN_MEMBER_STATE.holds(),
        citations=citations,
        title=Message("requirement.member-state"),
        standing=standing,
    )


def _window(book: str, condition: Condition, standing: Standing, *citations: Citation, **rest: Any) -> Requirement:
    title = Message("requirement.window")
    return Requirement(f"{book}.window", condition, citations=citations, title=title, standing=standing, **rest)


def _forwarded(book: str, before: date, standing: Standing, *citations: Citation, **rest: Any) -> Requirement:
    title = Message("requirement.forwarded")
    condition = FORWARDED.before(before)
    return Requirement(f"{book}.forwarded", condition, citations=citations, title=title, standing=standing, **rest)


def _forwarded_by(book: str, standing: Standing, *citations: Citation) -> Requirement:
    title = Message("requirement.forwarded-by")
    return Requirement(f"{book}.forwarded-by", _BY_COMMISSION, citations=citations, title=title, standing=standing)


def _national_commission(book: str, standing: Standing, *citations: Citation, **rest: Any) -> Requirement:
    return Requirement(
        f"{book}.national-commission",
        _ENDORSED_BY_COMMISSION,
        citations=citations,
        title=Message("requirement.national-commission"),
        standing=standing,
        **rest,
    )


def _guiding_documents(book: str, standing: Standing, *citations: Citation, **rest: Any) -> Requirement:
    return Requirement(
        f"{book}.guiding-documents",
        COMMITTED_TO_GUIDING_DOCUMENTS.holds(),
        citations=citations,
        title=Message("requirement.guiding-documents"),
        standing=standing,
        **rest,
    )


def _vision(book: str, standing: Standing, *citations: Citation) -> Requirement:
    title = Message("requirement.vision")
    return Requirement(f"{book}.vision", VISION.holds(), citations=citations, title=title, standing=standing)


def _commitment(book: str, standing: Standing, *citations: Citation) -> Requirement:
    title = Message("requirement.commitment")
    return Requirement(f"{book}.commitment", _COMMITMENT, citations=citations, title=title, standing=standing)


def _track_record(book: str, standing: Standing, *citations: Citation) -> Requirement:
    title = Message("requirement.track-record")
    return Requirement(f"{book}.track-record", _TRACK_RECORD, citations=citations, title=title, standing=standing)


def _population(book: str, note: Message, *citations: Citation) -> Requirement:
    """The contested number of people: advice in every edition, since no text of one of them is known to ask for it."""
    return Requirement(
        f"{book}.population",
        APPLICANT_POPULATION.at_least(10_000),
        citations=citations,
        title=Message("requirement.population"),
        standing=Standing.CONTESTED,
        binding=False,
        conflict=MINIMUM_POPULATION,
        note=note,
    )


def _kept(book: str, requirement: Requirement) -> Requirement:
    """What every telling of the way of an application has, also where no text of this edition that says so was read."""
    return evolve(
        requirement,
        id=f"{book}.{requirement.id.rpartition('.')[2]}",
        standing=_REPORTED,
        grounds=(),
        note=Message("note.kept"),
    )


def _still(book: str, requirement: Requirement) -> Requirement:
    """What an earlier edition asked for, as advice in one whose texts leave it open as far as they could be read."""
    return evolve(
        requirement,
        id=f"{book}.{requirement.id.rpartition('.')[2]}",
        standing=Standing.UNVERIFIED,
        binding=False,
        grounds=(),
        note=Message("note.carried-over"),
    )


# --- the editions ---------------------------------------------------------------------------------------

_LAUNCH = "gnlc.launch.2015"

LAUNCH_2015: RuleBook[Application] = RuleBook(
    _LAUNCH,
    (
        _member_state(_LAUNCH, _REPORTED, cite("S15", "eligibility"), cite("S17", "eligibility")),
        Requirement(
            f"{_LAUNCH}.forwarded-by",
            _BY_COMMISSION | (FORWARDED_BY.equals(Sender.CITY) & _ENDORSED_BY_COMMISSION),
            citations=(cite("S14", "headline"), cite("S51", "how-to-apply")),
            title=Message("requirement.forwarded-by"),
            standing=Standing.CONTESTED,
            conflict=SENDER_AT_LAUNCH,
        ),
        Requirement(
            f"{_LAUNCH}.mayor",
            _ENDORSED_BY_MAYOR,
            citations=(cite("S06", "pledge"), cite("S14", "how-to-apply")),
            title=Message("requirement.mayor"),
            standing=_REPORTED,
            note=Message("note.county-head"),
        ),
        _guiding_documents(
            _LAUNCH, _REPORTED, cite("S06", "pledge"), cite("S53"), note=Message("note.guiding-documents-at-launch")
        ),
        _population(_LAUNCH, Message("note.population.launch"), cite("S14", "headline"), cite("S15", "eligibility")),
    ),
    title=Message("rules.launch-2015"),
    in_force=Period(PartialDate(2015, 9), PartialDate(2018, 9, 30)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.launch-2015"),
)
"""What was asked for from the opening of the network in September 2015 to the end of September 2018."""

_REGULATIONS = "gnlc.regulations.2018"

REGULATIONS_2018: RuleBook[Application] = RuleBook(
    _REGULATIONS,
    (
        _member_state(_REGULATIONS, _REPORTED, cite("S16", "eligibility")),
        _window(
            _REGULATIONS,
            _handed_in(date(2019, 3, 1), date(2019, 5, 1)) | _handed_in(date(2020, 3, 1), date(2020, 7, 1)),
            Standing.CONTESTED,
            cite("S01", "application-period"),
            cite("S16", "application-period"),
            cite("S05", "extension"),
            conflict=APPLICATION_PERIOD_2018,
            note=Message("note.window-2018"),
        ),
        _forwarded_by(_REGULATIONS, _VERIFIED, cite("S02", "how-to-apply")),
        _kept(_REGULATIONS, LAUNCH_2015.requirement(f"{_LAUNCH}.mayor")),
        _national_commission(_REGULATIONS, _VERIFIED, cite("S02", "how-to-apply"), cite("S34", "admission")),
        _kept(_REGULATIONS, LAUNCH_2015.requirement(f"{_LAUNCH}.guiding-documents")),
        _vision(_REGULATIONS, _REPORTED, cite("S34", "vision")),
        _population(_REGULATIONS, Message("note.population.2018"), cite("S16", "eligibility")),
    ),
    title=Message("rules.regulations-2018"),
    in_force=Period(PartialDate(2018, 10, 1), PartialDate(2021, 8, 31)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.regulations-2018"),
)
"""What was asked for under the regulations of 1 October 2018, to the day before the call of 2021 opened.

No text ends them; the calls since 1 September 2021 have windows of their own.
"""

_2021 = "gnlc.call.2021"

CALL_2021: RuleBook[Application] = RuleBook(
    _2021,
    (
        _member_state(_2021, _VERIFIED, cite("S04", "eligibility")),
        _window(
            _2021,
            _handed_in(date(2021, 9, 1), date(2022, 3, 1)),
            _VERIFIED,
            cite("S03", "application-period"),
            cite("S04", "application-period"),
            cite("S07", "application-period"),
            note=Message("note.period-2021"),
        ),
        _forwarded(_2021, date(2022, 3, 1), _VERIFIED, cite("S03", "extension"), note=Message("note.forwarded-2021")),
        _forwarded_by(_2021, _REPORTED, cite("S07", "how-to-apply")),
        Requirement(
            f"{_2021}.mayor",
            APPLICANT_ENDORSERS.includes_any(Endorser.MAYOR, Endorser.CITY_REPRESENTATIVE),
            citations=(
                cite("S03", "how-to-apply"),
                cite("S07", "how-to-apply"),
                cite("S52", "signature-and-seal"),
                cite("bic-moe-2021", "membership-sentence"),
            ),
            title=Message("requirement.mayor-or-representative"),
            standing=_VERIFIED,
            grounds=(
                Ground(
                    _ENDORSED_BY_MAYOR,
                    (cite("S03", "how-to-apply"), cite("S07", "how-to-apply"), cite("S52", "signature-and-seal")),
                    _VERIFIED,
                ),
                Ground(_ENDORSED_BY_REPRESENTATIVE, (cite("bic-moe-2021", "membership-sentence"),), _REPORTED),
            ),
            note=Message("note.endorsement"),
        ),
        _national_commission(_2021, _VERIFIED, cite("S36", "jury"), cite("S03", "extension")),
        _guiding_documents(_2021, _VERIFIED, cite("S03", "how-to-apply"), cite("S07", "how-to-apply")),
        _vision(_2021, _VERIFIED, cite("S03", "vision")),
        _commitment(_2021, _VERIFIED, cite("S36", "prerequisites")),
        _track_record(_2021, _VERIFIED, cite("S36", "prerequisites")),
        _population(_2021, Message("note.population.2021"), cite("bic-moe-2021", "membership-sentence")),
        Requirement(
            f"{_2021}.elected-council",
            _ELECTED_COUNCIL,
            citations=(cite("bic-moe-2021", "membership-sentence"),),
            title=Message("requirement.elected-council"),
            standing=_REPORTED,
            binding=False,
            note=Message("note.elected-council"),
        ),
    ),
    title=Message("rules.call-2021"),
    in_force=Period(PartialDate(2021, 9, 1), PartialDate(2022, 2, 28)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.rules-of-call-2021"),
)
"""What the call of 2021 asked for; its period runs to the end of the extension."""

_2023 = "gnlc.call.2023"

CALL_2023: RuleBook[Application] = RuleBook(
    _2023,
    (
        _member_state(_2023, _REPORTED, cite("S08", "part-read")),
        _window(_2023, _handed_in(date(2023, 4, 1), date(2023, 6, 1)), _REPORTED, cite("S08", "application-period")),
        _forwarded_by(_2023, _REPORTED, cite("S08", "part-read")),
        _kept(_2023, CALL_2021.requirement(f"{_2021}.mayor")),
        _national_commission(_2023, _REPORTED, cite("S08", "part-read"), note=Message("note.chosen-by-commission")),
        _kept(_2023, CALL_2021.requirement(f"{_2021}.guiding-documents")),
        _still(_2023, CALL_2021.requirement(f"{_2021}.vision")),
        _commitment(_2023, _REPORTED, cite("S38", "prerequisites")),
        _track_record(_2023, _REPORTED, cite("S38", "prerequisites")),
        _population(_2023, Message("note.population.2023"), cite("bic-moe-2021", "membership-sentence")),
    ),
    title=Message("rules.call-2023"),
    in_force=Period(PartialDate(2023, 4, 1), PartialDate(2023, 5, 31)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.rules-of-call-2023"),
)
"""What the call of 2023 asked for; its period is that of the cities."""

_2025 = "gnlc.call.2025"

CALL_2025: RuleBook[Application] = RuleBook(
    _2025,
    (
        _kept(_2025, CALL_2023.requirement(f"{_2023}.member-state")),
        _window(
            _2025,
            _handed_in(date(2025, 5, 15), date(2025, 6, 16)),
            _REPORTED,
            cite("S10", "application-period"),
            cite("S11", "application-period"),
        ),
        _forwarded(_2025, date(2025, 7, 16), _REPORTED, cite("S09", "part-read")),
        _forwarded_by(_2025, _REPORTED, cite("S09", "part-read")),
        _kept(_2025, CALL_2021.requirement(f"{_2021}.mayor")),
        _national_commission(
            _2025, _REPORTED, cite("S09", "part-read"), cite("S61"), note=Message("note.chosen-by-commission")
        ),
        _kept(_2025, CALL_2021.requirement(f"{_2021}.guiding-documents")),
        _still(_2025, CALL_2021.requirement(f"{_2021}.vision")),
        _still(_2025, CALL_2023.requirement(f"{_2023}.commitment")),
        _still(_2025, CALL_2023.requirement(f"{_2023}.track-record")),
        _population(_2025, Message("note.population.2025"), cite("bic-moe-2021", "membership-sentence")),
        Requirement(
            f"{_2025}.form-language",
            FORM_LANGUAGE.equals("en"),
            citations=(cite("S11"),),
            title=Message("requirement.form-language"),
            standing=_REPORTED,
            binding=False,
            note=Message("note.form-language"),
        ),
    ),
    title=Message("rules.call-2025"),
    in_force=Period(PartialDate(2025, 5, 15), PartialDate(2025, 7, 15)),
    facts_as_of=FACTS_AS_OF,
    note=Message("note.rules-of-call-2025"),
)
"""What the call of 2025 asked for; its period runs to the day by which files reach the institute."""
