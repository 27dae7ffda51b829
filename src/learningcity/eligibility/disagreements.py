"""On what sources disagree about applications and nominations, with every side."""

from __future__ import annotations

from learningcity.applications.senders import Sender
from learningcity.dates import PartialDate
from learningcity.eligibility.citing import cite
from learningcity.sources.claims import Claim, Conflict, Side
from learningcity.texts import Message

__all__ = ["APPLICATION_PERIOD_2018", "AWARD_2015_MEMBERS", "AWARD_2017_DEADLINE", "SENDER_AT_LAUNCH"]

SENDER_AT_LAUNCH = Conflict(
    "gnlc.launch.2015.sender",
    Message("conflict.sender-at-launch"),
    (
        Side(
            Message("conflict.sender-at-launch.commission"),
            (
                Claim("gnlc.launch.2015", "forwarded-by", Sender.NATIONAL_COMMISSION, cite("S14", "headline")),
                Claim(
                    "gnlc.regulations.2018",
                    "forwarded-by",
                    Sender.NATIONAL_COMMISSION,
                    cite("S02", "how-to-apply"),
                    scope=Message("scope.since-regulations-2018"),
                ),
            ),
        ),
        Side(
            Message("conflict.sender-at-launch.city"),
            (
                Claim(
                    "gnlc.launch.2015",
                    "forwarded-by",
                    Message("claim.city-with-letter"),
                    cite("S51", "how-to-apply"),
                    as_of=PartialDate(2016, 10, 11),
                    scope=Message("scope.turkiye"),
                ),
            ),
        ),
    ),
)
"""Who sent applications to the institute in the launch era: only National Commissions, or cities with a letter."""

APPLICATION_PERIOD_2018 = Conflict(
    "gnlc.regulations.2018.application-period",
    Message("conflict.application-period-2018"),
    (
        Side(
            Message("conflict.application-period-2018.months"),
            (
                Claim(
                    "gnlc.regulations.2018",
                    "application-period",
                    Message("claim.march-and-april"),
                    cite("S01", "application-period"),
                    as_of=PartialDate(2018, 9, 26),
                ),
                Claim(
                    "gnlc.regulations.2018",
                    "application-period",
                    Message("claim.march-and-april"),
                    cite("S16", "application-period"),
                    as_of=PartialDate(2020, 6),
                ),
            ),
        ),
        Side(
            Message("conflict.application-period-2018.always"),
            (
                Claim(
                    "gnlc.regulations.2018",
                    "application-period",
                    Message("claim.rolling"),
                    cite("S47", "application-period"),
                    as_of=PartialDate(2020, 12, 16),
                    scope=Message("scope.united-kingdom"),
                ),
            ),
        ),
    ),
)
"""When applications were taken under the regulations of 2018: in March and April, or at any time."""

AWARD_2015_MEMBERS = Conflict(
    "gnlc.award.2015.members",
    Message("conflict.award-2015-members"),
    (
        Side(
            Message("conflict.award-2015-members.only"),
            (
                Claim(
                    "gnlc.award.2015",
                    "open-to",
                    Message("claim.members-only"),
                    cite("S22", "award-rules"),
                    as_of=PartialDate(2015, 9, 30),
                ),
            ),
        ),
        Side(
            Message("conflict.award-2015-members.none-yet"),
            (
                Claim(
                    "gnlc",
                    "membership-opened",
                    Message("claim.opened-at-mexico-city"),
                    cite("S42", "opening"),
                    as_of=PartialDate(2015, 9),
                ),
            ),
        ),
    ),
)
"""Whether only members could receive the award of 2015, which was given when the network opened for members."""

AWARD_2017_DEADLINE = Conflict(
    "gnlc.award.2017.deadline",
    Message("conflict.award-2017-deadline"),
    (
        Side(
            Message("conflict.award-2017-deadline.later-page"),
            (
                Claim(
                    "gnlc.award.2017",
                    "deadline",
                    PartialDate(2016, 8, 31),
                    cite("S20", "deadline"),
                    as_of=PartialDate(2016),
                ),
            ),
        ),
        Side(
            Message("conflict.award-2017-deadline.earlier-page"),
            (
                Claim(
                    "gnlc.award.2017",
                    "deadline",
                    PartialDate(2016, 9, 30),
                    cite("S22", "next-award"),
                    as_of=PartialDate(2015, 9, 30),
                ),
            ),
        ),
    ),
)
"""Until when National Commissions received files for the award of 2017."""
