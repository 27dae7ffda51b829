"""Examples of what is handed in."""

from __future__ import annotations

from learningcity.applications import Application, MemberRecord, Nomination, Sender
from learningcity.cities import City

__all__ = ["EXAMPLES"]


def application() -> Application:
    return Application(
        city=City(name="Tak", country="TH", population=24_149, endorsements=("mayor", "national-commission")),
        id="tak-2025",
        call="gnlc.call.2025",
        in_member_state=True,
        submitted="2025-06-01",
        forwarded="2025-07",
        forwarded_by="national-commission",
        form_language="en",
        committed_to_guiding_documents=True,
        vision=True,
    )


def nomination() -> Nomination:
    return Nomination(
        city=City(name="Cork", country="IE"),
        id="cork-2024",
        edition="gnlc.award.2024",
        is_member=True,
        nominated_by=Sender.NATIONAL_COMMISSION,
        received_by_commission="2024-05-31",
        received_by_uil="2024-06-28",
        awarded_in=(2015,),
    )


def member_record() -> MemberRecord:
    return MemberRecord(
        city=City(name="Hat Yai", country="TH", member_since="2022-09-02"),
        id="hat-yai",
        reported_biennially=True,
        report_complete=None,
        takes_part=True,
    )


EXAMPLES = {"Application": application, "MemberRecord": member_record, "Nomination": nomination}
