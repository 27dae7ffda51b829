"""The form of application and its route: the fields that were read, and what is cut off."""

from __future__ import annotations

import pytest
from attrs import evolve

from learningcity.admission import (
    APPLICATION_FORM,
    APPLICATION_ROUTE,
    AdmissionStep,
    ApplicationForm,
    FormAnswer,
    FormBlock,
)
from learningcity.applications import Sender
from learningcity.conversion import from_json, to_json
from learningcity.errors import InvalidValue, WrongType
from learningcity.localization import render


def test_the_form_has_the_fields_that_were_read() -> None:
    assert {block: len(APPLICATION_FORM.block(block)) for block in FormBlock} == {
        FormBlock.CITY: 3,
        FormBlock.MAYOR: 3,
        FormBlock.CONTACT: 10,
        FormBlock.PLEDGE: 3,
        FormBlock.PROFILE: 6,
        FormBlock.MOTIVATION: 1,
        FormBlock.IMPLEMENTATION: 1,
        FormBlock.INTERESTS: 1,
        FormBlock.NATIONAL_COMMISSION: 1,
    }
    assert len({entry.id for entry in APPLICATION_FORM.fields}) == len(APPLICATION_FORM.fields)
    assert [entry.block for entry in APPLICATION_FORM.fields] == sorted(
        (entry.block for entry in APPLICATION_FORM.fields), key=list(FormBlock).index
    )


def test_what_is_cut_off_is_marked_and_named() -> None:
    cut = [entry for entry in APPLICATION_FORM.fields if entry.cut_off]
    assert [(entry.block, entry.answer) for entry in cut] == [(FormBlock.INTERESTS, FormAnswer.RATING)]
    assert len(APPLICATION_FORM.not_known) == len(cut) + 3


def test_two_texts_are_of_200_words_at_most_and_the_commission_signs() -> None:
    limited = {entry.block for entry in APPLICATION_FORM.fields if entry.words_at_most == 200}
    assert limited == {FormBlock.MOTIVATION, FormBlock.IMPLEMENTATION}
    (signed,) = (entry for entry in APPLICATION_FORM.fields if entry.filled_in_by is Sender.NATIONAL_COMMISSION)
    assert signed.answer is FormAnswer.SIGNATURE
    assert render(APPLICATION_FORM.block(FormBlock.MAYOR)[1].label, "en") == "about the mayor: full name"


def test_the_route_has_six_steps_and_reaches_the_announcement() -> None:
    assert [step.number for step in APPLICATION_ROUTE] == [1, 2, 3, 4, 5, 6]
    reached = [step for entry in APPLICATION_ROUTE for step in entry.reaches]
    assert reached == [
        step
        for step in list(AdmissionStep)[: list(AdmissionStep).index(AdmissionStep.MEMBERSHIP)]
        if step is not AdmissionStep.PRESENTATION
    ]


def test_the_form_survives_json() -> None:
    assert from_json(to_json(APPLICATION_FORM), ApplicationForm) == APPLICATION_FORM


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"block": "city"}, WrongType),
        ({"answer": "text"}, WrongType),
        ({"filled_in_by": "city"}, WrongType),
        ({"words_at_most": 0}, InvalidValue),
        ({"cut_off": 1}, WrongType),
    ],
)
def test_a_field_refuses_what_it_cannot_be(changes: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        evolve(APPLICATION_FORM.fields[0], **changes)  # type: ignore[arg-type]  # what a caller may try


def test_a_form_and_a_step_refuse_what_they_cannot_be() -> None:
    for changes in ({"fields": ("name",)}, {"not_known": ("a",)}):
        with pytest.raises(WrongType):
            evolve(APPLICATION_FORM, **changes)  # type: ignore[arg-type]  # what a caller may try
    with pytest.raises(InvalidValue):
        evolve(APPLICATION_ROUTE[0], number=0)
    with pytest.raises(WrongType):
        evolve(APPLICATION_ROUTE[0], reaches=("jury",))  # type: ignore[arg-type]  # what a caller may try
