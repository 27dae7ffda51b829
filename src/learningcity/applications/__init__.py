"""What is handed in: applications for membership, nominations for the award, and what members owe afterwards.

Each holds the city that it is about, so that rules read its facts together with those of the city.
"""

from __future__ import annotations

from learningcity.applications.application import (
    APPLICANT_ADOPTED_DOCUMENTS,
    APPLICANT_COMMITMENT_BY,
    APPLICANT_COUNTRY,
    APPLICANT_ENDORSERS,
    APPLICANT_GOOD_PRACTICES,
    APPLICANT_GOVERNING_BODY,
    APPLICANT_POLICY_INITIATIVES,
    APPLICANT_POPULATION,
    APPLICATION_FACTS,
    COMMITTED_TO_GUIDING_DOCUMENTS,
    FORM_LANGUAGE,
    FORWARDED,
    FORWARDED_BY,
    IN_MEMBER_STATE,
    SUBMITTED,
    VISION,
    Application,
)
from learningcity.applications.member_record import (
    MEMBER_RECORD_FACTS,
    REPORT_COMPLETE,
    REPORTED_BIENNIALLY,
    TAKES_PART,
    MemberRecord,
)
from learningcity.applications.nomination import (
    AWARDED_IN,
    IS_MEMBER,
    NOMINATED_BY,
    NOMINATION_FACTS,
    NOMINEE_COUNTRY,
    NOMINEE_GOVERNING_BODY,
    NOMINEE_MEMBER_SINCE,
    NOMINEE_POPULATION,
    RECEIVED_BY_COMMISSION,
    RECEIVED_BY_UIL,
    Nomination,
)
from learningcity.applications.senders import Sender
from learningcity.applications.subjects import SUBJECTS, city_of, subject_of

__all__ = [
    "APPLICANT_ADOPTED_DOCUMENTS",
    "APPLICANT_COMMITMENT_BY",
    "APPLICANT_COUNTRY",
    "APPLICANT_ENDORSERS",
    "APPLICANT_GOOD_PRACTICES",
    "APPLICANT_GOVERNING_BODY",
    "APPLICANT_POLICY_INITIATIVES",
    "APPLICANT_POPULATION",
    "APPLICATION_FACTS",
    "AWARDED_IN",
    "COMMITTED_TO_GUIDING_DOCUMENTS",
    "FORM_LANGUAGE",
    "FORWARDED",
    "FORWARDED_BY",
    "IN_MEMBER_STATE",
    "IS_MEMBER",
    "MEMBER_RECORD_FACTS",
    "NOMINATED_BY",
    "NOMINATION_FACTS",
    "NOMINEE_COUNTRY",
    "NOMINEE_GOVERNING_BODY",
    "NOMINEE_MEMBER_SINCE",
    "NOMINEE_POPULATION",
    "RECEIVED_BY_COMMISSION",
    "RECEIVED_BY_UIL",
    "REPORTED_BIENNIALLY",
    "REPORT_COMPLETE",
    "SUBJECTS",
    "SUBMITTED",
    "TAKES_PART",
    "VISION",
    "Application",
    "MemberRecord",
    "Nomination",
    "Sender",
    "city_of",
    "subject_of",
]
