"""The form of application: the fields of the only one whose text was read, and the route that it takes."""

from __future__ import annotations

from enum import Enum

from attrs import evolve, frozen

from learningcity.admission.steps import AdmissionStep
from learningcity.applications import Sender
from learningcity.errors import require_tuple
from learningcity.guidance.citing import cited
from learningcity.guidance.problems import require_flag, require_instance, require_number
from learningcity.sources.citations import Citation, Standing
from learningcity.sources.statements import Statement
from learningcity.texts import Message

__all__ = [
    "APPLICATION_FORM",
    "APPLICATION_ROUTE",
    "ApplicationForm",
    "FormAnswer",
    "FormBlock",
    "FormField",
    "RouteStep",
]


class FormBlock(Enum):
    """The parts of the form."""

    CITY = "city"
    MAYOR = "mayor"
    CONTACT = "contact"
    PLEDGE = "pledge"
    PROFILE = "profile"
    MOTIVATION = "motivation"
    IMPLEMENTATION = "implementation"
    INTERESTS = "interests"
    """Interests and expertise: read up to the first question only."""
    NATIONAL_COMMISSION = "national-commission"
    """Part 2, known from another page; its wording was not seen."""


class FormAnswer(Enum):
    """What is to be entered in a field."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER_WITH_YEAR = "number-with-year"
    DATE = "date"
    PLEDGE = "pledge"
    SIGNATURE = "signature"
    RATING = "rating"


@frozen(kw_only=True)
class FormField(Statement):
    """A field of the form.

    Attributes:
        label: what it asks for, in the library's words.
        block: the part of the form that it stands in.
        answer: what is to be entered.
        filled_in_by: the city, or the National Commission.
        words_at_most: how long a text may be, None where nothing is said of it.
        cut_off: whether the text of the form breaks off in it.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a number of words below 1.
    """

    block: FormBlock
    answer: FormAnswer
    filled_in_by: Sender = Sender.CITY
    words_at_most: int | None = None
    cut_off: bool = False

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_instance((self.id, "block"), self.block, FormBlock)
        require_instance((self.id, "answer"), self.answer, FormAnswer)
        require_instance((self.id, "filled_in_by"), self.filled_in_by, Sender)
        if self.words_at_most is not None:
            require_number((self.id, "words_at_most"), self.words_at_most)
        require_flag((self.id, "cut_off"), self.cut_off)


@frozen(kw_only=True)
class ApplicationForm(Statement):
    """A form of application.

    Attributes:
        fields: its fields in their order, as far as they were read.
        not_known: what could not be read of it.

    Raises:
        WrongType: a value of a type that the field does not accept.
    """

    fields: tuple[FormField, ...]
    not_known: tuple[Message, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_tuple((self.id, "fields"), self.fields, FormField)
        require_tuple((self.id, "not_known"), self.not_known, Message)

    def block(self, block: FormBlock) -> tuple[FormField, ...]:
        """The fields of a part of the form, in their order."""
        return tuple(entry for entry in self.fields if entry.block is block)


_READ = cited("S06")


def _field(
    block: FormBlock,
    name: str,
    label: Message,
    answer: FormAnswer = FormAnswer.TEXT,
) -> FormField:
    return FormField(
        id=f"form.launch.{block.value}.{name}",
        label=label,
        citations=_READ,
        standing=Standing.VERIFIED,
        block=block,
        answer=answer,
    )


def _person(block: FormBlock) -> tuple[FormField, ...]:
    who = {"block": block}
    return (
        _field(block, "form-of-address", Message("form-field.form-of-address", who), FormAnswer.CHOICE),
        _field(block, "full-name", Message("form-field.full-name", who)),
        _field(block, "title", Message("form-field.title", who)),
    )


_FIELDS = (
    _field(FormBlock.CITY, "name", Message("form-field.name")),
    _field(FormBlock.CITY, "country", Message("form-field.country")),
    _field(FormBlock.CITY, "website", Message("form-field.website")),
    *_person(FormBlock.MAYOR),
    *_person(FormBlock.CONTACT),
    _field(FormBlock.CONTACT, "organisation", Message("form-field.organisation")),
    _field(FormBlock.CONTACT, "address", Message("form-field.address")),
    _field(FormBlock.CONTACT, "postcode", Message("form-field.postcode")),
    _field(FormBlock.CONTACT, "telephone", Message("form-field.telephone")),
    _field(FormBlock.CONTACT, "fax", Message("form-field.fax")),
    _field(FormBlock.CONTACT, "email", Message("form-field.email")),
    _field(FormBlock.CONTACT, "language", Message("form-field.language"), FormAnswer.CHOICE),
    _field(FormBlock.PLEDGE, "adoption", Message("form-field.adoption"), FormAnswer.PLEDGE),
    _field(FormBlock.PLEDGE, "date", Message("form-field.date"), FormAnswer.DATE),
    _field(FormBlock.PLEDGE, "signature", Message("form-field.signature"), FormAnswer.SIGNATURE),
    _field(FormBlock.PROFILE, "population", Message("form-field.population"), FormAnswer.NUMBER_WITH_YEAR),
    _field(FormBlock.PROFILE, "area", Message("form-field.area"), FormAnswer.NUMBER_WITH_YEAR),
    _field(FormBlock.PROFILE, "product-of-city", Message("form-field.product-of-city"), FormAnswer.NUMBER_WITH_YEAR),
    _field(
        FormBlock.PROFILE, "product-of-country", Message("form-field.product-of-country"), FormAnswer.NUMBER_WITH_YEAR
    ),
    _field(FormBlock.PROFILE, "schooling-of-men", Message("form-field.schooling-of-men"), FormAnswer.NUMBER_WITH_YEAR),
    _field(
        FormBlock.PROFILE, "schooling-of-women", Message("form-field.schooling-of-women"), FormAnswer.NUMBER_WITH_YEAR
    ),
    evolve(
        _field(FormBlock.MOTIVATION, "motivation", Message("form-field.motivation")),
        words_at_most=200,
    ),
    evolve(
        _field(FormBlock.IMPLEMENTATION, "implementation", Message("form-field.implementation")),
        words_at_most=200,
    ),
    evolve(
        _field(FormBlock.INTERESTS, "challenges", Message("form-field.challenges"), FormAnswer.RATING),
        cut_off=True,
    ),
    FormField(
        id="form.launch.national-commission.endorsement",
        label=Message("form-field.endorsement"),
        citations=cited("S02"),
        standing=Standing.VERIFIED,
        block=FormBlock.NATIONAL_COMMISSION,
        answer=FormAnswer.SIGNATURE,
        filled_in_by=Sender.NATIONAL_COMMISSION,
    ),
)

APPLICATION_FORM = ApplicationForm(
    id="form.launch",
    label=Message("form.launch"),
    citations=cited("S06", "S02", "S55", "S56"),
    standing=Standing.VERIFIED,
    note=Message("note.form"),
    fields=_FIELDS,
    not_known=(
        Message("not-known.form-challenges"),
        Message("not-known.form-later-blocks"),
        Message("not-known.form-part-2"),
        Message("not-known.form-later-versions"),
    ),
)
"""The form of the launch, the only one whose text was read; the forms of later calls were not found."""


@frozen(kw_only=True)
class RouteStep(Statement):
    """A step of the route that an application takes.

    Attributes:
        number: its place, from 1.
        reaches: the steps of an admission that it completes.

    Raises:
        WrongType: a value of a type that the field does not accept.
        InvalidValue: a number below 1.
    """

    number: int
    reaches: tuple[AdmissionStep, ...] = ()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        require_number((self.id, "number"), self.number)
        require_tuple((self.id, "reaches"), self.reaches, AdmissionStep)


def _on_the_way(number: int, label: Message, citations: tuple[Citation, ...], *reaches: AdmissionStep) -> RouteStep:
    return RouteStep(
        id=f"route.{number}",
        label=label,
        citations=citations,
        standing=Standing.VERIFIED,
        number=number,
        reaches=reaches,
    )


APPLICATION_ROUTE = (
    _on_the_way(1, Message("route.read"), cited("S02", "S03", "S07")),
    _on_the_way(2, Message("route.commit"), cited("S03", "S07"), AdmissionStep.INTEREST),
    _on_the_way(
        3, Message("route.fill-in"), cited("S03", "S06", "S07"), AdmissionStep.APPLICATION, AdmissionStep.MAYOR
    ),
    _on_the_way(4, Message("route.hand-in"), cited("S02", "S03", "S07", "S11")),
    _on_the_way(5, Message("route.forward"), cited("S02", "S50"), AdmissionStep.NATIONAL_COMMISSION),
    _on_the_way(6, Message("route.decide"), cited("S36", "S38"), AdmissionStep.JURY, AdmissionStep.ANNOUNCEMENT),
)
"""The route of an application, the same from 2018 to 2025 as far as the calls tell it."""
