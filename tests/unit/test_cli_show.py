"""The command ``learningcity show``: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import learningcity
from learningcity import index
from learningcity.cli import main
from learningcity.conversion import source_record, statement_record
from learningcity.index.topics import TOPICS, of_topic
from learningcity.localization import render_outline
from learningcity.sources import Source, source

Captured = pytest.CaptureFixture[str]
AS_OF = {"en": "sources as of 20 November 2026", "th": "ข้อมูลแหล่งอ้างอิง ณ วันที่ 20 พฤศจิกายน 2569"}


def run(*arguments: str) -> int:
    """The exit status, however the command ends."""
    try:
        return main(["show", *arguments])
    except SystemExit as end:
        return int(str(end.code))


# Text


@pytest.mark.parametrize("locale", ["en", "th"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_its_tree_and_the_day_of_its_sources(topic: str, locale: str, capsys: Captured) -> None:
    assert run(topic, "--locale", locale) == 0

    out, err = capsys.readouterr()
    assert err == ""
    assert out == f"{render_outline(index.tree(topic), locale)}\n\n{AS_OF[locale]}\n"


def test_goals_have_their_targets_under_them(capsys: Captured) -> None:
    run("sdg")

    lines = capsys.readouterr().out.splitlines()
    four, five = lines.index("    Quality education (sdg.4)"), lines.index("    Gender equality (sdg.5)")
    assert len([line for line in lines[four:five] if line.startswith("      ") and "(sdg.4." in line]) == 10


def test_one_thing_is_its_outline_with_the_sources_in_full(capsys: Captured) -> None:
    assert run("sdg", "4.7", "--locale", "th") == 0

    out, err = capsys.readouterr()
    assert err == ""
    told = render_outline(index.outline(index.by_id("sdg.4.7")), "th")
    assert out.startswith(f"{told}\nแหล่งอ้างอิง:\n  [un-kos] ")
    assert out.endswith(f"\n\n{AS_OF['th']}\n")


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("guidance", "document.cork-call-to-action"), "Cork Call to Action for Learning Cities (document.cork-"),
        (("guidance", "cork-call-to-action"), "Cork Call to Action for Learning Cities (document.cork-"),
        (("key-features", "block.4"), "extended use of modern learning technologies (key-features.block.4)"),
        (("learning-city", "gnlc"), "UNESCO Global Network of Learning Cities (gnlc)"),
        (("rules", "gnlc.membership"), "membership of the UNESCO Global Network of Learning Cities (gnlc.membership)"),
        (("rules", "city.population"), "population (city.population)"),
        (("inconsistencies", "network-size"), "size of the network from 2022 to 2024 (inconsistency.network-size)"),
        (("inconsistencies", "conference.1.attendance"), "International Conference on Learning Cities, no. 1"),
        (("sources", "S12"), "[S12] National Commission of Portugal for UNESCO"),
        (("sources", "conference.1"), "International Conference on Learning Cities, no. 1"),
        (("learning-city", "competence.knowledge"), "knowledge (competence.knowledge)\n"),
    ],
)
def test_each_topic_tells_its_things(arguments: tuple[str, ...], first: str, capsys: Captured) -> None:
    assert run(*arguments) == 0
    assert capsys.readouterr().out.startswith(first)


def test_a_source_tells_what_rests_on_it(capsys: Captured) -> None:
    run("sources", "bic-moe-2021")

    lines = capsys.readouterr().out.splitlines()
    resting = index.by_source("bic-moe-2021")
    assert len(resting) > 20
    assert [line.rpartition("(")[2].rstrip(")") for line in lines[1 : 1 + len(resting)]] == [
        statement.id for statement in resting
    ]
    assert lines[1 + len(resting) :] == ["", AS_OF["en"]]  # a source has no sources


def test_the_sources_of_one_thing_are_each_told_once(capsys: Captured) -> None:
    run("rules", "gnlc.membership.population")

    lines = capsys.readouterr().out.splitlines()
    listed = [line for line in lines[lines.index("sources:") + 1 :] if line.startswith("  [")]
    assert len(listed) == len(set(listed)) == 17


# JSON


@pytest.mark.parametrize("locale", ["en", "th"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_as_json_has_a_record_for_each_thing_and_each_source_once(
    topic: str, locale: str, capsys: Captured
) -> None:
    assert run(topic, "--format", "json", "--locale", locale) == 0

    out, err = capsys.readouterr()
    assert err == ""
    document = json.loads(out)
    assert list(document) == ["topic", "facts_as_of", "entries", "sources"]
    assert (document["topic"], document["facts_as_of"]) == (topic, "2026-11-20")
    assert [entry["id"] for entry in document["entries"]] == [thing.id for thing in of_topic(topic)]
    cited = {citation["source"] for entry in document["entries"] for citation in entry.get("citations", ())}
    assert cited <= set(document["sources"])
    for entry, thing in zip(document["entries"], of_topic(topic), strict=True):
        if not isinstance(thing, Source):
            assert entry == json.loads(json.dumps(statement_record(thing, locale)))


def test_one_thing_as_json(capsys: Captured) -> None:
    assert run("guidance", "conference.3", "--format", "json") == 0

    document = json.loads(capsys.readouterr().out)
    (entry,) = document["entries"]
    assert (entry["id"], entry["kind"], entry["standing"]) == ("conference.3", "conference", "verified")
    assert entry["fields"]["period"] == "2017-09-18/2017-09-20"
    assert entry["fields"]["country"] == "IE"
    assert {"uil-cork-2017", "bic-moe-2021"} <= set(document["sources"])
    assert document["sources"]["uil-cork-2017"]["publisher"] == "UNESCO Institute for Lifelong Learning"


def test_a_term_as_json_is_what_it_is_called(capsys: Captured) -> None:
    assert run("learning-city", "competence.knowledge", "--format", "json") == 0

    document = json.loads(capsys.readouterr().out)
    (entry,) = document["entries"]
    assert (entry["id"], entry["kind"], entry["label"]) == ("competence.knowledge", "competence", "knowledge")
    assert document["sources"] == {}


def test_a_source_as_json_tells_what_rests_on_it(capsys: Captured) -> None:
    assert run("sources", "S12", "--format", "json") == 0

    document = json.loads(capsys.readouterr().out)
    resting = [statement.id for statement in index.by_source("S12")]
    assert document["entries"] == [{**source_record(source("S12")), "cited_by": resting}]
    assert document["sources"] == {}


# Usage


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("sdg", "4.77"), "there is no 4.77; the nearest is 4.7\n"),
        (("sdg", "4.77", "--locale", "th"), "ไม่มี 4.77 ที่ใกล้เคียงที่สุดคือ 4.7\n"),
        (("sources", "bic-moe-2012"), "there is no bic-moe-2012; the nearest is bic-moe-2021\n"),
        (("guidance", "nothing-like-it"), "there is no nothing-like-it\n"),
        (("guidance", ""), "there is no ''\n"),
        (("guidance", "\x1b[2J" * 20_000), "there is no '" + r"\x1b[2J" * 15 + "'...\n"),
        (
            ("rules", "endorsers"),
            """several ids end in endorsers: city.endorsers, application.city.endorsers
  endorsers (city.endorsers)
  endorsers (application.city.endorsers)
""",
        ),
        (
            ("award", "Cork"),
            """several things are called 'Cork'
  Cork, laureate of 2015 (laureate.2015.cork)
  Cork, laureate of 2024 (laureate.2024.cork)
""",
        ),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_an_unknown_id_is_answered_with_the_nearest_and_an_end_with_all_that_end_so(
    arguments: tuple[str, ...], message: str, form: str, capsys: Captured
) -> None:
    assert run(*arguments, "--format", form) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err == message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "the following arguments are required: TOPIC"),
        (("key-feature",), "invalid choice: 'key-feature'"),
        (("sdg", "--locale", "xx"), "argument --locale: "),
        (("sdg", "--format", "csv"), "argument --format: invalid choice: 'csv'"),
        (("sdg", "4", "11"), "unrecognized arguments: 11"),
    ],
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...], message: str, capsys: Captured) -> None:
    assert run(*arguments) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


def test_the_help_names_every_topic(capsys: Captured) -> None:
    assert run("--help") == 0

    out = capsys.readouterr().out
    assert [line.strip() for line in out.partition("topics:\n")[2].splitlines()[: len(TOPICS)]] == list(TOPICS)


# In a process


COMMAND = [sys.executable, "-m", "learningcity", "show"]


def environment() -> dict[str, str]:
    home = str(Path(learningcity.__file__).parents[1])
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([home, os.environ.get("PYTHONPATH", "")]),
        "PYTHONIOENCODING": "ascii",
    }


def test_as_a_process_it_writes_utf_8_and_ends_as_in_this_one(capfd: Captured) -> None:
    done = subprocess.run(
        [*COMMAND, "sdg", "4", "--locale", "th"], capture_output=True, env=environment(), check=True, timeout=60
    )

    assert run("sdg", "4", "--locale", "th") == 0
    assert done.stdout.decode("utf-8") == capfd.readouterr().out
    assert done.stderr == b""


def test_a_reader_that_has_gone_ends_it_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, "sources", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        complaints = process.stderr.read()

    assert complaints == b""
    assert process.returncode == 141


# Names, and countries


@pytest.mark.parametrize("code", ["TH", "th"])
def test_the_code_of_a_country_tells_its_members(code: str, capsys: Captured) -> None:
    assert run("members", code) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "TH: members known: 13; not known whether: 0; counted as of December 2025: 13; complete"
    assert "  Hat Yai (member.hat-yai)" in lines[1:15]
    assert "sources:" in lines

    assert run("members", code, "--format", "json") == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    assert len([entry for entry in entries if entry["kind"] == "member"]) == 13


@pytest.mark.parametrize("name", ["หาดใหญ่", "HAT YAI", "hat-yai"])
def test_a_name_tells_the_thing_of_the_topic_that_bears_it(name: str, capsys: Captured) -> None:
    assert run("members", name) == 0
    assert capsys.readouterr().out.startswith("Hat Yai (member.hat-yai)\n")


def test_figures_of_the_network_are_on_their_lines(capsys: Captured) -> None:
    assert run("network") == 0
    line = "  members of the network, 2 September 2022 (observation.network-cities.2022-09-02): 294 cities"
    assert line in capsys.readouterr().out.splitlines()
