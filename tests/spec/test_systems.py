"""The systems that the source documents describe, numbered and named as in their inventory, with its checks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from learningcity import (
    City,
    Outcome,
    admission,
    check,
    eligibility,
    guidance,
    inconsistencies,
    index,
    key_features,
    learning_city,
    network,
    sdg,
)
from learningcity.admission import AdmissionEntry, AdmissionHistory, AdmissionStep, AdmissionVerb
from learningcity.cities import AdministrativeForm, LearningCityForm
from learningcity.dates import PartialDate, Period
from learningcity.errors import AmbiguousName, InvalidValue, MissingStep, NotAdditive
from learningcity.guidance import (
    Access,
    Action,
    ActionArea,
    Activity,
    ActivityKind,
    AreaProgress,
    Contribution,
    ContributionKind,
    FundingKind,
    FundingPlan,
    FundingSource,
    Grant,
    Journey,
    LocalActionPlan,
    Measurement,
    MonitoringSeries,
    ProgressIndicator,
    ResourcePlan,
    Total,
)
from learningcity.learning_city import Sector
from learningcity.localization import (
    Ordinal,
    Share,
    aliases,
    find,
    find_all,
    find_dates,
    find_quantities,
    format_date,
    in_digits,
    label,
    parse_date,
    parse_quantity,
    render,
    repair_thai,
    term,
    terms,
    to_ascii_digits,
)
from learningcity.network import (
    AttendanceRole,
    EventMode,
    ExchangeKind,
    Metric,
    MunicipalRole,
    NetworkFunction,
    NetworkKind,
    SpeechMode,
    UrbanChallenge,
)
from learningcity.sources import (
    AnchorRelation,
    AskedOtherwise,
    Boilerplate,
    Citation,
    Claim,
    Claims,
    Completeness,
    ConflictingClaims,
    Genre,
    Mode,
    Policy,
    Source,
    Standing,
    Titles,
    imprint,
    imprints,
    shared_passages,
    source,
)
from learningcity.texts import Bound, Quantity

MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN


def city(**changes: Any) -> City:
    values: dict[str, Any] = {"population": 10_000, "governing_body": "municipal-council", "endorsements": ("mayor",)}
    return City(name="a", **(values | changes))


def failures(**changes: Any) -> tuple[str, ...]:
    return check(city(**changes)).failures


def test_system_01_source_registry() -> None:
    # SRC-01, SRC-02: a digest with its day; who compiled it, who reported it, and the bodies above.
    digest = imprint("bic-moe-news-2022")
    assert digest.genre is Genre.NEWS_DIGEST
    assert source("bic-moe-news-2022").date == PartialDate(2022, 9, 6)
    assert [credit.role.value for credit in digest.credits] == ["compiled-by"] * 3 + ["reported-by"]
    assert digest.credits[-1].units[-1] == "สำนักงานปลัดกระทรวงศึกษาธิการ"

    # SRC-03: two links are printed, and their addresses were lost.
    assert len(digest.links) == 2
    assert all(link.url is None for link in digest.links)

    # SRC-04: no publisher, no date; the text says "today" of the announcement.
    news = imprint("khon-kaen-news-2024")
    assert (source(news.source).publisher, source(news.source).date) == (None, None)
    assert source(news.source).title is None
    assert (news.anchor, news.anchor_relation) == (PartialDate(2024, 2, 14), AnchorRelation.ON)

    # SRC-05: a copyright year of the common era is not converted.
    assert imprint("bic-moe-2021").copyright_year == 2021

    # SRC-06: in the voice of PMU-A, some time after the announcement.
    report = imprint("pmu-a-2024")
    assert "(บพท.)" in str(source(report.source).publisher)
    assert (source(report.source).date, report.anchor) == (None, PartialDate(2024, 2, 14))
    assert report.anchor_relation is AnchorRelation.AFTER

    # SRC-07, SRC-08: taken out of a PDF; its second reference is put together again, and ends in a Thai day.
    assert [entry.source for entry in imprints() if entry.needs_repair] == ["gnlc-handout"]
    reference = imprint("gnlc-handout").references[1]
    assert str(reference.url).endswith("unesco-gnlc-4-7-2562")
    assert reference.dated == PartialDate(2019, 7, 4)

    # SRC-09, SRC-10: text that documents share.
    assert shared_passages("bic-moe-2021", "gnlc-handout")[0].characters == 1_194
    assert shared_passages("khon-kaen-news-2024", "pmu-a-2024", min_characters=40)[0].characters == 275
    assert shared_passages("pmu-a-2024", "gnlc-handout")[0].characters == 238
    assert shared_passages("bic-moe-call-2016", "gnlc-handout")[0].characters == 217
    assert shared_passages("bic-moe-news-2022", "khon-kaen-news-2024")[0].characters == 107
    assert shared_passages("khon-kaen-news-2024", "bic-moe-2021")[0].characters == 49

    # SRC-11: what is on a page and is never a claim.
    assert {part for entry in imprints() for part in entry.boilerplate} == set(Boilerplate)


def test_system_02_claims_with_provenance() -> None:
    store = inconsistencies.claims()

    # INC-01 to INC-48: all are there, and each names what it rests on.
    assert [entry.number for entry in inconsistencies.inconsistencies()] == list(range(1, 49))
    assert all(entry.citations and entry.note is not None for entry in inconsistencies.inconsistencies())

    # SRC-09: two documents share the passage, and are one witness for what it says.
    assert len(store.about("urban-share", "projected")) == 2
    assert store.witnesses("urban-share", "projected") == 1
    assert store.witnesses("urban-share", "now") == 2
    assert store.witnesses("purpose.accelerate-lifelong-learning", "of") == 1

    # INC-01: other days are no conflict; what does not add up is told, and not explained.
    assert store.conflicts("gnlc", "cities") == ()
    assert store.resolve("gnlc", "cities", policy=Policy.LATEST) == Quantity(356, "cities")
    (discrepancy,) = inconsistencies.discrepancies()
    assert (discrepancy.expected, discrepancy.stated, discrepancy.delta) == (358, 356, -2)
    assert discrepancy.explanation is None

    # INC-04: a real conflict; strict resolution shows every side.
    assert store.conflicts("hat-yai", "administrative-form")
    with pytest.raises(ConflictingClaims) as caught:
        store.resolve("hat-yai", "administrative-form")
    assert {claim.value for claim in caught.value.claims} == {
        AdministrativeForm.CITY_MUNICIPALITY,
        AdministrativeForm.DISTRICT,
        AdministrativeForm.TOWN_MUNICIPALITY,
    }
    for speaker in ("bic-moe-news-2022", "pmu-a-2024", "dasta-2024"):
        assert speaker in str(caught.value)

    # INC-03, INC-10: so are the form of Phayao and the seat of the institute.
    for subject, predicate in (("phayao", "administrative-form"), ("uil", "seat")):
        with pytest.raises(ConflictingClaims):
            store.resolve(subject, predicate)

    # INC-07: a narrower scope is another question.
    assert store.conflicts("cohort.2022", "members-th") == ()
    assert store.resolve("cohort.2022", "members-th") == ("hat-yai", "phayao", "sukhothai")

    # INC-42: so is another time.
    assert store.conflicts("bangkok", "state") == ()

    # A speaker, and the way in which a source comes to say something, are kept.
    (total,) = (claim for claim in store if claim.speaker == "azoulay" and claim.predicate == "cities")
    assert (total.mode, total.value, total.as_of) == (
        Mode.REPORTED,
        Quantity(356, "cities"),
        PartialDate(2024, 2, 14),
    )

    # What the library reads into a source is never given as its claim.
    def given(claim: Claim) -> object:
        try:
            return store.resolve(claim.subject, claim.predicate)
        except AskedOtherwise as error:
            return {Mode.INFERRED} & {side.mode for side in error.claims} or None

    read = [claim for claim in store if claim.mode is Mode.INFERRED]
    assert read
    assert all(claim.citation.source is source("learningcity-reading") for claim in read)
    assert all(given(claim) is None for claim in read)


def test_system_03_name_and_alias_resolver() -> None:
    # NET-20, INC-16: at least six names of the network lead to one thing, and one of them is preferred.
    assert {find(alias) for alias in aliases("term.network.gnlc")} == {"gnlc"}
    assert len(aliases("gnlc", "th")) >= 6
    assert label("term.network.gnlc", "th") == label("gnlc", "th") == aliases("gnlc", "th")[0]

    # NET-21: three separators before the acronym, and capitals.
    for spelled in (
        "THE UNESCO GLOBAL NETWORK OF LEARNING CITIES: GNLC",
        "The UNESCO Global Network of Learning Cities - GNLC",
        "The UNESCO Global Network of Learning Cities – GNLC",
        "UNESCO Global Network of Learning Cities: GNLC",
    ):
        assert find(spelled) == "gnlc"

    # ORG-01, ORG-02, ORG-10, ORG-11, INC-17: bodies under the spellings of the documents, slips among them.
    for id, spellings in (
        ("organisation.unesco", ("องค์การยูเนสโก", "ยูเนสโก", "UNESCO")),
        ("organisation.uil", ("สถาบันUIL", "UIL")),
        ("organisation.kktt", ("บริษัทขอนแก่นพัฒนาเมือง จำกัด", "บริษัท ขอนแก่นพัฒนาเมือง(เคเคทีที) จำกัด")),
        ("organisation.khon-kaen-municipality", ("ทน.ขอนแก่น", "ทน.นครขอนแก่น", "เทศบาลเมืองขอนแก่น")),
    ):
        assert {find(spelled, domain="organisation") for spelled in spellings} == {id}

    # INC-19: the Director-General with and without honorific.
    assert find("นางออเดรย์ อาซูเลย์") == find("ออเดรย์ อาซูเลย์") == "person.azoulay"

    # INC-20, ORG-16: nobody says that the committee is the jury.
    with pytest.raises(AmbiguousName) as caught:
        find("คณะกรรมการ")
    assert set(caught.value.senses) == {"organisation.gnlc-jury", "organisation.kk-presentation-committee"}
    assert find("คณะกรรมการผู้เชี่ยวชาญ", "th") == "organisation.gnlc-jury"

    # INC-21: one Thai name for the concept and for one of its forms.
    with pytest.raises(AmbiguousName):
        find("เมืองแห่งการเรียนรู้", "th")
    assert find("เมืองแห่งการเรียนรู้", "th", domain="form") == "learning-city-form.learning-town"


def test_system_04_network_model() -> None:
    # NET-01, NET-02: the institute runs it; no document of the five says when it was set up.
    gnlc = network.GNLC
    assert (gnlc.founded_by, gnlc.operated_by) == ("organisation.unesco", "organisation.uil")
    assert gnlc.founded_on is None
    assert find("UNESCO GNLC") == gnlc.id

    # NET-03, NET-04: two purposes, each of two documents that share the words.
    assert [purpose.id for purpose in gnlc.purposes] == [
        "purpose.local-strategy",
        "purpose.accelerate-lifelong-learning",
    ]
    assert [purpose.independent_witnesses for purpose in gnlc.purposes] == [1, 1]

    # NET-05, NET-16, NET-18, ORG-24: kind, guiding documents, goals, and whom it helps.
    assert gnlc.kind is NetworkKind.INTERNATIONAL
    assert gnlc.guiding_documents == ("document.beijing-declaration", "document.key-features")
    assert gnlc.focus_goals == (4, 11)
    assert len(gnlc.supports) == 17
    assert gnlc.beneficiaries == ("organisation.local-governments",)

    # NET-06: what members share.
    assert [kind.value for kind in ExchangeKind] == ["inspiration", "knowledge", "good-practice"]

    # NET-07 to NET-12: six functions; what two documents call them.
    assert gnlc.functions == tuple(NetworkFunction)
    assert len(NetworkFunction) == 6
    assert label(NetworkFunction.POLICY_DIALOGUE, "th") == "การหารือร่วมกันเกี่ยวกับนโยบาย"
    worded = {claim.value for claim in network.wordings_of(NetworkFunction.CAPACITY)}
    assert worded >= {"สร้างขีดความสามารถ", "พัฒนาขีดความสามารถ"}

    # NET-13, INC-30: the verbs for the instruments differ.
    purposes = network.instrument_purposes()
    assert purposes["khon-kaen-news-2024"] != purposes["bic-moe-2021"]

    # NET-14, NET-15, NET-17: what membership brings, what members believe, what admission honours.
    assert network.BENEFITS_ARE_FUNCTIONS.items == network.FUNCTIONS.items
    assert network.BELIEF_OF_MEMBERS.citations[0].source is source("bic-moe-2021")
    assert len(network.ADMISSION_HONOURS.claims) == 2


def test_system_05_learning_city_concept() -> None:
    # LC-01: a city that manages the resources of every sector; three documents and an older page, which share text.
    concept = learning_city.LEARNING_CITY
    assert {citation.source.id for citation in concept.citations} == {
        "khon-kaen-news-2024",
        "pmu-a-2024",
        "gnlc-handout",
        "bic-moe-call-2016",
    }
    assert Claims(concept.claims).witnesses("learning-city", "definition") == 1

    # LC-02: educational, training and cultural institutions are connected.
    assert [kind.name for kind in learning_city.InstitutionKind] == ["EDUCATION", "TRAINING", "CULTURE"]
    assert len(learning_city.INSTITUTIONS.items) == 3

    # LC-03: partners from sectors that the source gives as examples, so that the list is open; citizens besides.
    assert [sector.name for sector in learning_city.Sector] == ["PUBLIC", "CIVIL_SOCIETY", "PRIVATE", "CITIZENS"]
    assert label(learning_city.Sector.CIVIL_SOCIETY, "th") == "ภาคประชาสังคม"
    assert index.find("ภาคประชาสังคม", "th", domain="sector") == ("sector.civil-society",)
    assert learning_city.PARTNERS.status is Completeness.UNDECLARED

    # LC-04: resources of every sector; a sector that a plan leaves out is a gap and no error.
    assert learning_city.missing_sectors([learning_city.Sector.PUBLIC, learning_city.Sector.PRIVATE]) == (
        learning_city.Sector.CIVIL_SOCIETY,
        learning_city.Sector.CITIZENS,
    )

    # INC-48: four words for what is done with resources, which are not merged.
    assert len(learning_city.resource_wordings()) == len(learning_city.RESOURCES.items) == 4

    # LC-05: lifelong learning.
    assert render(learning_city.LIFELONG_LEARNING.label, "th") == "การเรียนรู้ตลอดชีวิต"
    assert len(learning_city.LIFELONG_LEARNING.citations) == 5
    assert learning_city.LIFELONG_LEARNING.acronym == "LLL"

    # LC-06: jobs and occupations are the outcomes that are intended. LC-07: two more effects, of all three benefits.
    livelihoods, *others = learning_city.effects()
    assert set(livelihoods.outcomes) == set(learning_city.SocialOutcome)
    assert {benefit for effect in others for benefit in effect.benefits} == {
        f"key-features.benefit.{number}" for number in (1, 2, 3)
    }

    # LC-08, INC-21: the same Thai words for the concept and for one of its four forms.
    words = "เมืองแห่งการเรียนรู้"
    assert set(index.find(words, "th")) == {"learning-city", "learning-city-form.learning-town"}
    assert index.find(words, "th", domain="learning-city-form") == ("learning-city-form.learning-town",)


def test_system_06_objectives_and_competences() -> None:
    objectives = learning_city.objectives()

    # OBJ-00: an appeal of UNESCO to its Member States, of one document, and four objectives, also of an older page.
    assert len(objectives) == len(learning_city.OBJECTIVES.items) == 4
    (appeal,) = learning_city.APPEAL.claims
    assert (appeal.speaker, appeal.mode) == ("UNESCO", Mode.REPORTED)
    assert [citation.source.id for citation in learning_city.APPEAL.citations] == ["gnlc-handout"]
    for stated in (learning_city.OBJECTIVES, *objectives):
        assert [citation.source.id for citation in stated.citations] == ["gnlc-handout", "bic-moe-call-2016"]

    # OBJ-01: knowledge, skills and attitudes.
    assert [label(competence, "th") for competence in learning_city.Competence] == ["ความรู้", "ทักษะ", "ทัศนคติ"]
    assert objectives[0].competences == tuple(learning_city.Competence)

    # OBJ-02: social, economic and political change, which are not the dimensions of the goals.
    assert [domain.name for domain in learning_city.ChangeDomain] == ["SOCIAL", "ECONOMIC", "POLITICAL"]
    assert objectives[1].changes == tuple(learning_city.ChangeDomain)

    # OBJ-03: social cohesion.
    assert objectives[2].id == "objective.social-cohesion"
    assert render(objectives[2].label, "th") == "ความสมานฉันท์ในสังคม"

    # OBJ-04, INC-46: economy, culture, environment; culture is none of the dimensions.
    assert objectives[3].domains == tuple(learning_city.DevelopmentDomain)
    assert [match.domain.name for match in sdg.dimension_matches() if match.dimension is None] == ["CULTURE"]
    assert {label(domain, "th") for domain in learning_city.DevelopmentDomain} != {
        label(dimension, "th") for dimension in sdg.SustainabilityDimension
    }


def test_system_07_key_features_framework() -> None:
    # KF-00: three groups of three, six and three areas.
    groups, areas = key_features.groups(), key_features.areas()
    assert [len(key_features.areas(group.id)) for group in groups] == [3, 6, 3]
    assert len(areas) == 12
    assert render(key_features.KEY_FEATURES.label, "th") == "คุณสมบัติของเมืองแห่งการเรียนรู้"

    # KF-01, KF-05, KF-12: the declared count of a group is that of its listed areas.
    assert [(group.declared, len(group.items)) for group in groups] == [(3, 3), (6, 6), (3, 3)]
    assert [render(group.label, "th") for group in groups] == [
        "ประโยชน์หลักจากการส่งเสริมเมืองแห่งการเรียนรู้",
        "คุณลักษณะสำคัญที่จะนำไปสู่การเป็นเมืองแห่งการเรียนรู้",
        "เงื่อนไขสำคัญที่เป็นพื้นฐานการสร้างเมืองแห่งความรู้",
    ]

    # KF-02 to KF-04: benefits.
    assert thai_names("key-features.benefits") == [
        "ประชาชนมีอำนาจในการตัดสินใจและการรวมกลุ่มทางสังคม",
        "การพัฒนาทางเศรษฐกิจและความรุ่งเรืองทางวัฒนธรรม",
        "การพัฒนาอย่างยั่งยืน",
    ]
    assert key_features.area("key-features.benefit.2").group == "key-features.benefits"
    assert render(key_features.area("key-features.benefit.3").label, "en") == "sustainable development"

    # KF-06 to KF-11: building blocks.
    assert thai_names("key-features.building-blocks") == [
        "การส่งเสริมการเรียนรู้ตั้งแต่พื้นฐานจนถึงอุดมศึกษา",
        "การส่งเสริมการเรียนรู้ในครอบครัวและชุมชน",
        "การอำนวยความสะดวกให้มีการเรียนรู้อย่างมีประสิทธิภาพในสถานที่ทำงาน",
        "การส่งเสริมการใช้เทคโนโลยีเกี่ยวกับการเรียนรู้ที่ทันสมัย",
        "การส่งเสริมคุณภาพและความเป็นเลิศในการเรียนรู้",
        "การสนับสนุนวัฒนธรรมการเรียนรู้ตลอดชีวิตอย่างเข้มแข็ง",
    ]

    # KF-13 to KF-15: conditions; the first has the topic of a condition of admission, and is not merged with it.
    assert thai_names("key-features.conditions") == [
        "ความมุ่งมั่น และความเข้มแข็งของผู้นำการบริหารเมือง",
        "การมีส่วนร่วมของผู้มีส่วนได้เสีย",
        "การเคลื่อนย้าย และการใช้ทรัพยากร",
    ]
    assert "gnlc.admission-conditions.commitment" in key_features.same_topics("key-features.condition.1")
    english = render(key_features.area("key-features.condition.3").label, "en")
    assert english == "mobilisation and utilisation of resources"

    # KF-16: a count without entries is incomplete, another count than that of the entries is a mismatch.
    def listed(declared: int, *items: str) -> Completeness:
        return evolve(key_features.FEATURES, declared=declared, items=items).status

    assert listed(8) is Completeness.INCOMPLETE
    assert listed(3, "a", "b") is Completeness.MISMATCH
    assert listed(3, "a", "b", "c") is Completeness.COMPLETE
    assert {group.status for group in groups} == {Completeness.COMPLETE}


def thai_names(group: str) -> list[str]:
    return [render(area.label, "th") for area in key_features.areas(group)]


def test_system_08_feature_crosswalk() -> None:
    handout, pmu_a, news = "gnlc-handout", "pmu-a-2024", "bic-moe-news-2022"
    merged = key_features.WordingForm.MERGED

    # KF-06, KF-09: worded by the hand-out, by the report of the programme and by the news digest.
    for number in (1, 4):
        assert key_features.coverage(f"key-features.block.{number}") == {handout, pmu_a, news}

    # KF-07: the news digest speaks of reviving.
    (revived,) = key_features.wordings("key-features.block.2", news)
    assert revived.note is not None
    assert "reviving" in render(revived.note, "en")

    # KF-08: one phrase of the report words two blocks.
    phrase = {found.area for found in key_features.wordings(source=pmu_a) if found.form is merged}
    assert phrase == {"key-features.block.2", "key-features.block.3"}

    # KF-10: only the hand-out speaks of quality by itself. KF-11: the news digest has no culture of learning.
    assert key_features.coverage("key-features.block.5") == {handout}
    assert key_features.coverage("key-features.block.6") == {pmu_a, handout}

    # LC-07: the prose of the hand-out has all three benefits as effects.
    prose = {
        found.area for found in key_features.wordings(source=handout) if found.form is key_features.WordingForm.PROSE
    }
    assert prose >= {f"key-features.benefit.{number}" for number in (1, 2, 3)}

    # INC-28: the hand-out has six blocks, the report five, the news digest four; what is not worded is a gap.
    blocks = {area.id for area in key_features.areas("key-features.building-blocks")}
    assert [len(blocks - {*key_features.gaps(name)}) for name in (handout, pmu_a, news)] == [6, 5, 4]
    matrix = key_features.coverage_matrix()
    assert {name for name, forms in matrix["key-features.block.5"].items() if forms} == {handout, news}
    assert matrix["key-features.block.5"][news] == (key_features.WordingForm.PART,)


def test_system_09_city_self_assessment_and_readiness() -> None:
    # KF-17: no evidence given is not known, and neither nought nor no.
    khon_kaen = key_features.SelfAssessment("khon-kaen", ())
    assert len(khon_kaen.unknown) == 12
    assert khon_kaen.missing == ()
    assert (khon_kaen.coverage().known, khon_kaen.coverage().areas) == (0, 12)

    # ELI-15: the research found the city ready, the mayor told of it; no result of an assessment says so.
    (found,) = key_features.readiness_findings("khon-kaen")
    assert found.readiness is key_features.Readiness.READY
    assert found.reported_by is not None
    assert (render(found.by, "en"), render(found.reported_by, "en")) == (
        "the research project on Khon Kaen as a learning city of UNESCO",
        "the mayor of Khon Kaen",
    )
    assert found.citations[0].source is source("khon-kaen-news-2024")


def test_system_10_eligibility() -> None:
    # ELI-01: endorsed by the mayor or by a city representative.
    assert failures(endorsements=()) == ("gnlc.membership.endorsement",)
    assert failures(endorsements=("mayor",)) == failures(endorsements=("city-representative",)) == ()

    # ELI-02: at least 10,000 people, the bound included.
    assert failures(population=9_999) == ("gnlc.membership.population",)
    assert failures(population=10_000) == ()
    assert check(city(population=None)).outcome is UNKNOWN
    with pytest.raises(ValueError, match="-1"):
        city(population=-1)

    # ELI-03: run by a municipal council, or by another council that was elected for it.
    assert failures(governing_body="municipal-council") == failures(governing_body="other-elected-council") == ()
    assert failures(governing_body="appointed-council") == ("gnlc.membership.elected-council",)
    assert check(city(governing_body=None)).outcomes == (MET, UNKNOWN, MET)

    # ELI-04: joined by "and"; each is reported by itself, with the clause of its source.
    assert check(city()).eligible is True
    assert check(city(population=9_999, endorsements=None)).eligible is False
    assert check(city(endorsements=None)).eligible is None
    for finding in check(city()).findings:
        first = finding.requirement.citations[0]
        assert first.source is source("bic-moe-2021")
        assert first.locator is not None

    # ELI-11: admission asks for the commitment of the mayor and of the administration.
    admission = eligibility.ADMISSION_CONDITIONS
    assert check(City(name="a", commitment_by=("mayor",)), admission).failures == (
        "gnlc.admission-conditions.commitment",
    )

    # ELI-12: and for a track record of policy initiatives and of good practices.
    record = check(City(name="a", policy_initiatives=(), good_practices=("x",)), admission)
    assert record.failures == ("gnlc.admission-conditions.track-record",)
    assert record.finding("gnlc.admission-conditions.track-record").observed == (0, 1)

    # ELI-13: cities are added on the recommendation of a jury of experts; none recorded is not one refused.
    jury = "gnlc.admission-conditions.jury"
    assert check(City(name="a"), admission).finding(jury).outcome is UNKNOWN
    assert check(City(name="a", jury_recommendation=False), admission).failures == (jury,)

    # ELI-14: three sets of requirements, which are not merged, each from a source of its own.
    rulebooks = eligibility.rulebooks(City)
    ids = [requirement.id for rules in rulebooks for requirement in rules]
    assert len(rulebooks) == 3
    assert len(set(ids)) == len(ids) == 9
    for rules, cited in zip(rulebooks, ("bic-moe-2021", "khon-kaen-news-2024", "gnlc-handout"), strict=True):
        assert all(requirement.citations[0].source is source(cited) for requirement in rules)


def test_system_11_learning_city_forms() -> None:
    # ELI-05: one of four forms, in the order of the source.
    assert [form.name for form in LearningCityForm] == ["MUNICIPALITY", "VILLAGE", "TOWN", "COMMUNITY"]

    # ELI-06: learning municipality.
    assert label(LearningCityForm.MUNICIPALITY, "th") == "เทศบาลแห่งการเรียนรู้"

    # ELI-07: learning village; no exemption from the population is stated for it.
    assert label(LearningCityForm.VILLAGE, "th") == "หมู่บ้านแห่งการเรียนรู้"
    assert failures(population=9_999, learning_city_form="learning-village") == ("gnlc.membership.population",)

    # ELI-08: learning town, in Thai the same words as a learning city; only its spelling stands for the form.
    assert label(LearningCityForm.TOWN, "th") == "เมืองแห่งการเรียนรู้"
    with pytest.raises(InvalidValue):
        city(learning_city_form="เมืองแห่งการเรียนรู้")

    # ELI-09: learning community.
    assert label(LearningCityForm.COMMUNITY, "th") == "ชุมชนแห่งการเรียนรู้"

    # ELI-10: the form and the legal class are separate axes, and no rule of membership looks at either.
    for legal in AdministrativeForm:
        for form in LearningCityForm:
            place = city(administrative_form=legal, learning_city_form=form)
            assert (place.administrative_form, place.learning_city_form) == (legal, form)
            assert check(place).outcome is MET
    assert {member.value for member in AdministrativeForm}.isdisjoint(member.value for member in LearningCityForm)


def test_system_12_admission_workflow() -> None:
    # ELI-11 and ELI-12: commitment of mayor and administration, and a track record of both kinds.
    conditions = eligibility.rulebook("gnlc.admission-conditions")
    hopeful = City(name="A", commitment_by=("mayor",), policy_initiatives=(), good_practices=("a library",))
    assert check(hopeful, conditions).finding("gnlc.admission-conditions.commitment").outcome is Outcome.NOT_MET
    assert check(hopeful, conditions).finding("gnlc.admission-conditions.track-record").outcome is Outcome.NOT_MET

    # ELI-13: nobody is announced without a recommendation of the jury; recorded history loads and names the gap.
    cited = (Citation(source("bic-moe-news-2022")),)
    admitted = AdmissionHistory(city="tak")
    for step in ("interest", "application", "mayor", "national-commission"):
        admitted = admitted.advance(AdmissionStep(step), citations=cited)
    with pytest.raises(MissingStep, match="jury"):
        admitted.advance(AdmissionStep.ANNOUNCEMENT, citations=cited)
    announced = AdmissionEntry(step=AdmissionStep.ANNOUNCEMENT, on=PartialDate(2022, 9, 2), citations=cited)
    assert AdmissionStep.JURY in AdmissionHistory.recorded("hat-yai", (announced,)).gaps

    # ELI-14: three sets of requirements, of which no two share an id.
    books = [eligibility.rulebook(f"gnlc.{name}") for name in ("membership", "admission-conditions")]
    books.append(eligibility.rulebook("gnlc.fundamental-conditions"))
    ids = [requirement.id for book in books for requirement in book]
    assert len(ids) == len(set(ids))

    # ADM-11 and ADM-12: Khon Kaen was presented to a committee that is not named, and recommended on no stated day.
    history = admission.known_admission("khon-kaen").history
    assert [(entry.step.name, entry.on and str(entry.on)) for entry in history.entries] == [
        ("PRESENTATION", "2023-05"),
        ("JURY", None),
        ("ANNOUNCEMENT", "2024-02-14"),
    ]
    presented = history.entry(AdmissionStep.PRESENTATION)
    assert presented is not None
    assert presented.by is None
    with pytest.raises(InvalidValue):
        AdmissionHistory(city="khon-kaen", entries=tuple(reversed(history.entries)))

    # ADM-13: Bangkok was interested, and later announced.
    bangkok = admission.known_admission("bangkok").history
    assert bangkok.state_on(date(2018, 1, 1)) is AdmissionStep.INTEREST
    assert bangkok.state_on(date(2024, 3, 1)) is AdmissionStep.ANNOUNCEMENT

    # ADM-16: the admission of Khon Kaen is credited to every sector.
    assert {sector for credit in admission.admission_credits("khon-kaen") for sector in credit.sectors} == set(Sector)

    # ADM-18: certifying is about membership here; of a document it means that it is adopted.
    assert len(AdmissionVerb) == 6
    assert AdmissionVerb.from_text("การรับรองสมาชิก") is AdmissionVerb.CERTIFY
    with pytest.raises(AmbiguousName):
        AdmissionVerb.from_text("รับรอง")


def test_system_13_cohorts_and_membership() -> None:
    # ADM-01, ADM-02: 77 cities of 44 countries on 2 September 2022, three of them Thai.
    of_2022 = network.cohort(2022)
    assert (of_2022.announced, of_2022.cities, of_2022.countries) == (PartialDate(2022, 9, 2), 77, 44)
    assert {one.key for one in network.members("TH", cohort=2022)} == {"phayao", "sukhothai", "hat-yai"}

    # ADM-04, ADM-05: 64 of 35 on 14 February 2024; Khon Kaen is one of three.
    of_2024 = network.cohort(2024)
    assert (of_2024.announced, of_2024.cities, of_2024.countries) == (PartialDate(2024, 2, 14), 64, 35)
    assert {one.key for one in network.members("TH", cohort=2024)} == {"khon-kaen", "bangkok", "yala"}

    # ADM-17: the label of an edition is another field than the date.
    assert [str(each.edition) for each in (of_2022, of_2024)] == ["2021/2022", "2024/2024"]

    # ADM-10: the documents, of 2022 and 2024, name six Thai members and state no total; a total comes with who states
    # it, and from when on.
    documents = {"bic-moe-news-2022", "khon-kaen-news-2024"}
    thai = network.members("TH")
    named = [one for one in thai if documents & {citation.source.id for citation in one.citations}]
    assert len(named) == 6
    assert network.members("TH", on=date(2024, 2, 14)).total is None
    assert (thai.known, thai.total, str(thai.total_as_of)) == (13, 13, "2025-12")
    assert documents.isdisjoint(citation.source.id for citation in thai.citations)
    assert network.members("BR").total is None

    # Unknown is never "no", and no total is made by adding cohorts.
    assert network.is_member("bangkok", on=date(2023, 1, 1)).outcome is Outcome.NOT_MET
    assert network.is_member("kaunas", on=date(2025, 12, 31)).outcome is Outcome.UNKNOWN
    assert network.members().total == 425 != sum(each.cities or 0 for each in network.cohorts())


def test_system_14_network_statistics() -> None:
    # ADM-03, ADM-06, ADM-07: what was told, by whom, and as of when.
    told = {entry.id.removeprefix("observation."): entry for entry in network.observations()}
    assert told["network-cities.2022-09-06"].value == Quantity(294, "cities")
    in_2024 = network.latest(Metric.NETWORK_CITIES, on=date(2024, 2, 14)).claims
    (reported,) = (claim for claim in in_2024 if claim.speaker == "azoulay")
    assert (reported.value, reported.mode) == (Quantity(356, "cities"), Mode.REPORTED)
    assert network.latest(Metric.CITIZENS_REACHED).value == Quantity(390_000_000, "people")

    # ADM-08 and INC-01: 294 and 64 are not 356; what came in between is told outside, and nobody explains it.
    total = network.discrepancies(Metric.NETWORK_CITIES)[0]
    assert (total.expected, total.stated, total.delta, total.explanation) == (358, 356, -2, None)
    assert network.latest(Metric.NETWORK_CITIES, on=date(2024, 2, 13)).value == Quantity(292, "cities")

    # ADM-09 and INC-02: 217 members before September 2022 are derived, with what they are derived from.
    (before,) = (entry for entry in network.derived_values() if entry.id == "derived.before-cohort-2022")
    assert before.result == Quantity(217, "cities")
    assert [claim.value for claim in before.operands] == [Quantity(294, "cities"), Quantity(77, "cities")]
    assert before.agrees is True

    # INC-43: a country may have cities in several cohorts, and cohorts added to members give no members.
    countries = [entry.claims[0] for entry in network.observations(Metric.COHORT_COUNTRIES)]
    with pytest.raises(NotAdditive):
        network.add("cohort.countries", *countries)
    with pytest.raises(NotAdditive):
        network.add("gnlc.cities", *total.claims[:2])


def test_system_15_conferences() -> None:
    held = [guidance.conference(number) for number in (1, 2, 3)]

    # CON-00: a numbered series with an acronym; each is later than the one before it.
    assert guidance.ICLC.acronym == "ICLC"
    assert [conference.number for conference in held] == [1, 2, 3]
    starts = [conference.period.start for conference in guidance.conferences()]
    assert [str(start) for start in starts] == sorted(str(start) for start in starts)

    # CON-01 to CON-03: place, country, theme, and what came of each.
    assert [render(conference.place, "th") for conference in held] == ["กรุงปักกิ่ง", "กรุงเม็กซิโกซิตี", "เมืองคอร์ก"]
    assert [conference.country for conference in held] == ["CN", "MX", "IE"]
    assert [theme_in(conference, "en") for conference in held] == [
        "Lifelong learning for all: Inclusion, prosperity and sustainability in cities",
        "Building Sustainable Learning Cities",
        "Global goals, local actions: Towards lifelong learning for all in 2030",
    ]
    assert theme_in(held[1], "th") == "การสร้างเมืองแห่งการเรียนรู้อย่างยั่งยืน"
    assert theme_in(held[0], "th") is theme_in(held[2], "th") is None
    for conference in held:
        named = {entry.id for entry in guidance.documents(conference.id, source="bic-moe-2021")}
        assert named <= set(conference.outcomes)

    # CON-04: Bangkok sent delegates to the third.
    assert [render(claim.value, "en") for claim in held[2].delegations] == ["Bangkok"]

    # CON-05: the page gives months, and a month has no day.
    months = [claim for conference in held for claim in conference.claims if claim.predicate == "month"]
    assert [str(claim.value) for claim in months] == ["2013-10", "2015-09", "2017-09"]
    assert {claim.citation.source.id for claim in months} == {"bic-moe-2021"}
    assert {claim.value.day for claim in months if isinstance(claim.value, PartialDate)} == {None}

    # NET-19: why the third was held, as the page tells it.
    assert held[2].rationale is not None
    assert held[2].rationale.citation.source is source("bic-moe-2021")


def theme_in(conference: guidance.Conference, language: str) -> str | None:
    title = conference.theme.in_language(language) if conference.theme else None
    return title.text if title else None


def test_system_16_framework_documents() -> None:
    adopted, launched, issued = guidance.OutcomeRelation
    declaration, features = (guidance.document(f"document.{id}") for id in ("beijing-declaration", "key-features"))
    guidelines, statement = (guidance.document(f"document.{id}") for id in ("guidelines", "mexico-city-statement"))
    call = guidance.document("document.cork-call-to-action")

    # DOC-06: five documents in three relations.
    named = guidance.documents(source="bic-moe-2021")
    assert named == (declaration, features, guidelines, statement, call)
    by_relation = [guidance.documents(relation=way, source="bic-moe-2021") for way in (adopted, launched, issued)]
    assert list(map(len, by_relation)) == [3, 1, 1]

    # DOC-01, DOC-02: adopted at the first conference, with the Thai names of the page.
    assert [thai_title(declaration), thai_title(features)] == [
        "ปฏิญญากรุงปักกิ่งว่าด้วยการสร้างเมืองแห่งการเรียนรู้",
        "คุณสมบัติของเมืองแห่งการเรียนรู้",
    ]
    assert declaration.kind is guidance.DocumentKind.DECLARATION
    assert (declaration.outcome_of, declaration.relation) == ("conference.1", adopted)
    assert (features.outcome_of, features.relation) == ("conference.1", adopted)

    # DOC-03: launched at the second conference, not adopted.
    assert (guidelines.outcome_of, guidelines.relation) == ("conference.2", launched)

    # DOC-04: adopted at the second; of those that the page names it is the only one.
    assert guidance.documents("conference.2", adopted) == (statement,)

    # DOC-05: issued at the third.
    assert (call.kind, call.outcome_of, call.relation) == (guidance.DocumentKind.CALL_TO_ACTION, "conference.3", issued)

    # DOC-07: eight directions, none of which is given.
    directions = next(listed for listed in statement.lists if listed.id.endswith(".strategic-directions"))
    assert (directions.declared, directions.items) == (8, ())
    assert directions.status is Completeness.INCOMPLETE

    # DOC-08: in line with the 17 goals, above all with the fourth.
    assert sdg.focus_goals(statement.id, source="bic-moe-2021") == (sdg.SDG.GOAL_4,)

    # DOC-09 to DOC-11: three focuses; the first joins two levels.
    focuses = [entry for entry in call.commitments if ".focus." in entry.id]
    assert len(focuses) == 3
    assert focuses[0].levels == (guidance.PolicyLevel.INTERNATIONAL, guidance.PolicyLevel.LOCAL)

    # DOC-12: that the manual of the page is the Guidelines is inferred, and says so.
    assert isinstance(guidelines.label, Titles)
    (manual,) = (title for title in guidelines.label.titles if title.language == "th")
    assert manual.text == "คู่มือการสร้างเมืองแห่งการเรียนรู้"
    assert manual.standing is Standing.UNVERIFIED
    assert source("learningcity-reading") in [citation.source for citation in manual.citations]


def thai_title(document: guidance.GuidanceDocument) -> str:
    title = document.label.in_language("th") if isinstance(document.label, Titles) else None
    return title.text if title else ""


def test_system_17_sdg_linkage() -> None:
    # SDG-01: seventeen goals.
    assert len(sdg.SDG) == len(sdg.goals()) == sdg.SDGS.declared == 17
    for number in (0, 18):
        with pytest.raises(ValueError, match=str(number)):
            sdg.SDG(number)

    # SDG-02, SDG-03: how the ministry calls goal 4; of goal 11 it gives no name, only a clause.
    for number, named in ((4, True), (11, False)):
        thai = [title for title in sdg.goal(number).label.titles if title.language == "th"]
        by_ministry = [title.text for title in thai if title.citations[0].source.id == "bic-moe-2021"]
        assert [text.startswith("การจัดการศึกษาอย่างครอบคลุม") for text in by_ministry] == [True] * named

    # NET-18: the network supports every goal, above all 4 and 11; a copied passage is no second witness.
    assert sdg.focus_goals("gnlc") == (sdg.SDG.GOAL_4, sdg.SDG.GOAL_11)
    assert len(sdg.linkages(origin="gnlc")) == 17
    of_network, of_statement = sdg.focuses()
    of_thai_documents = [claim for claim in of_network.claims if claim.citation.source.language == "th"]
    assert len(of_thai_documents) == 2
    assert Claims(of_thai_documents).witnesses("gnlc", "focus-goals") == 1

    # DOC-08: of the Mexico City Statement the ministry names goal 4 alone, its institute and its text 4 and 11.
    statement = "document.mexico-city-statement"
    assert sdg.focus_goals(statement, source="bic-moe-2021") == (sdg.SDG.GOAL_4,)
    assert sdg.focus_goals(statement, source="uil-mexico-city-statement") == (sdg.SDG.GOAL_4, sdg.SDG.GOAL_11)
    with pytest.raises(ConflictingClaims) as disagreeing:
        sdg.focus_goals(statement)
    assert disagreeing.value.claims == of_statement.claims
    assert Claims(of_statement.claims).conflicts(statement, "focus-goals")
    assert len(sdg.linkages(document=statement)) == 17

    # SDG-04: three dimensions.
    assert [label(dimension, "th") for dimension in sdg.SustainabilityDimension] == ["สังคม", "เศรษฐกิจ", "สิ่งแวดล้อม"]
    assert (sdg.DIMENSIONS.declared, sdg.DIMENSIONS.status) == (3, Completeness.COMPLETE)

    # SDG-05, INC-24: three Thai wordings of one thing, of which one is preferred.
    assert render(sdg.SDGS.label, "th") == "เป้าหมายการพัฒนาที่ยั่งยืน"
    for words in (
        "เป้าหมายการพัฒนาที่ยั่งยืน",
        "เป้าหมายของสหประชาชาติด้านการพัฒนาอย่างยั่งยืน",
        "เป้าหมายแห่งการพัฒนาอย่างยั่งยืน",
    ):
        assert index.find(words, "th") == ("sdgs",)

    # SDG-06: what the institute says of cities, as the ministry reports it.
    (role,) = sdg.ROLE_OF_CITIES.claims
    assert (role.speaker, role.citation.source) == ("UIL", source("bic-moe-2021"))

    # SDG-07: what many cities do; lifelong education and the provision of lifelong learning are two terms.
    assert [citation.source.id for citation in sdg.CITIES_AT_WORK.citations] == ["bic-moe-2021"]
    assert index.find("การจัดการศึกษาตลอดชีวิต", "th") == ("lifelong-education",)
    assert index.find("การจัดการเรียนรู้ตลอดชีวิต", "th") == ("lifelong-learning-provision",)


def test_system_18_urban_context() -> None:
    # URB-01, URB-04, URB-06: two documents that share the words are one witness.
    for said in (network.POPULATION_TREND, network.INFLUENCE_OF_CITIES, network.LEARNING_STRATEGIES):
        assert {claim.witness for claim in said.claims} == {"passage.introduction"}

    # URB-02: more than half of all people, by two witnesses.
    assert inconsistencies.claims().witnesses("urban-share", "now") == 2

    # URB-03: what is expected for 2030 is a projection, and among no observations.
    (expected,) = network.projections(Metric.URBAN_SHARE)
    assert expected.expected_for == PartialDate(2030)
    assert {claim.value for claim in expected.claims} == {Quantity(60, "percent")}
    assert all(expected.claims[0] not in seen.claims for seen in network.observations())

    # URB-05: three challenges, and a strategy that leaves none of them out.
    assert len(UrbanChallenge) == 3
    assert network.unaddressed_challenges(UrbanChallenge) == ()


def test_system_19_building_journey() -> None:
    # GUI-00: a journey that goes on: it is not finished even where there is evidence in all six areas.
    journey = Journey("khon-kaen", tuple(AreaProgress(area, ("shown",)) for area in ActionArea))
    assert journey.areas_where(MET) == tuple(ActionArea)
    assert journey.problems() == ()
    assert journey.is_finished is False
    assert guidance.BUILDING_JOURNEY.citations[-1].source is source("bic-moe-2021")

    # GUI-01 to GUI-06: the six areas; of those that nobody tells of nothing is known.
    assert [area.name for area in ActionArea] == [
        "PLAN",
        "INVOLVEMENT",
        "CELEBRATION",
        "ACCESSIBILITY",
        "MONITORING",
        "FUNDING",
    ]
    started = Journey("a", (AreaProgress(ActionArea.FUNDING, ()),))
    assert [progress.area for progress in started.areas] == list(ActionArea)
    assert [progress.outcome for progress in started.areas] == [UNKNOWN] * 5 + [NOT_MET]

    # GUI-07: UIL counts them; the page of the ministry states no count.
    assert len(ActionArea) == 6
    assert (guidance.ACTION_AREAS.declared, len(guidance.ACTION_AREAS.items)) == (6, 6)
    ministry = guidance.ACTION_AREAS_OF_THE_MINISTRY
    assert (ministry.declared, ministry.items) == (None, guidance.ACTION_AREAS.items)


def test_system_20_local_action_plans() -> None:
    # DOC-10: a local action plan has goals, actions, an owner and a period.
    empty = LocalActionPlan(id="plan", city="a", actions=())
    assert {problem.code for problem in empty.problems()} == {"no-actions", "not-known"}

    # DOC-09: it connects international policy with what is done in the city. NET-19: by actions that are concrete.
    plan = LocalActionPlan(
        id="plan",
        city="khon-kaen",
        goals=("sdg.4.7",),
        actions=(Action(id="book-fair", serves=("sdg.4.7",), period=Period.parse("2027/2027")),),
        owner="the mayor",
        period=Period.parse("2026/2028"),
        stakeholders=("schools", "libraries"),
        documents=("document.cork-call-to-action",),
    )
    assert plan.problems() == ()
    assert [problem.code for problem in evolve(plan, documents=()).problems()] == ["no-documents"]
    assert [problem.code for problem in evolve(plan, goals=("sdg.4.7", "sdg.11.4")).problems()] == ["unserved-goal"]
    assert [problem.code for problem in evolve(plan, period=Period.parse("2028/..")).problems()] == ["outside-period"]

    # DOC-11: stakeholders are brought together in it.
    assert [problem.code for problem in evolve(plan, stakeholders=()).problems()] == ["no-stakeholders"]
    assert Journey("khon-kaen").with_evidence(plan).areas_where(MET) == (ActionArea.PLAN, ActionArea.INVOLVEMENT)


def test_system_21_monitoring_and_evaluation() -> None:
    # GUI-05: a series in the order of time; a baseline that is missing is reported.
    def visits(year: int, count: int) -> Measurement:
        cited = Citation(Source("library", "Annual report"))
        return Measurement(indicator="visits", when=PartialDate(year), value=Quantity(count), citation=cited)

    indicator = ProgressIndicator(id="visits", higher_is_better=True)
    series = MonitoringSeries(city="a", indicator=indicator, measurements=(visits(2025, 9), visits(2023, 4)))
    assert [str(step.measurement.when) for step in series.progress()] == ["2023", "2025"]
    assert [step.improved for step in series.progress()] == [UNKNOWN, UNKNOWN]
    assert [problem.code for problem in series.problems()] == ["no-baseline"]

    compared = evolve(series, baseline=visits(2022, 5))
    assert [step.change for step in compared.progress()] == [Quantity(-1), Quantity(4)]
    assert [step.improved for step in compared.progress()] == [NOT_MET, MET]
    assert compared.problems() == ()
    assert Journey("a").with_evidence(compared).areas_where(MET) == (ActionArea.MONITORING,)


def test_system_22_activities_celebration_access() -> None:
    # GUI-03: a celebration counts for the area of celebration.
    celebration = Activity(id="fair", kind=ActivityKind.CELEBRATION)
    assert celebration.evidence_for == (ActionArea.CELEBRATION,)

    # GUI-04: what is open to all is within reach; what is for members only is flagged.
    assert Activity(id="fair", open_to=Access.ALL).problems() == ()
    assert Activity(id="fair", open_to=Access.ALL).evidence_for == (ActionArea.ACCESSIBILITY,)
    assert [problem.code for problem in Activity(id="fair", open_to=Access.MEMBERS_ONLY).problems()] == ["members-only"]

    # KKN-24: two activities with partners in Khon Kaen, of which the festival is evidence for celebration.
    known = {found.id: found.activity for found in guidance.known_activities("khon-kaen")}
    assert set(known) == {"activity.living-museum", "activity.creative-isan-festival"}
    assert ActionArea.CELEBRATION in known["activity.creative-isan-festival"].evidence_for

    # KKN-25: held so that people of the city have more chances to learn, which is evidence for access.
    assert all(ActionArea.ACCESSIBILITY in activity.evidence_for for activity in known.values())
    assert Journey("khon-kaen").with_evidence(*known.values()).areas_where(MET) == (
        ActionArea.CELEBRATION,
        ActionArea.ACCESSIBILITY,
    )


def test_system_23_resources_and_funding() -> None:
    # LC-04: resources are mobilised in every sector; one that brings none is a gap, no error.
    plan = ResourcePlan(id="a", city="a", contributions=(Contribution(by="a bank", sector=Sector.PRIVATE),))
    gaps = [dict(problem.params)["sector"] for problem in plan.problems()]
    assert {problem.code for problem in plan.problems()} == {"missing-sector"}
    assert gaps == [sector for sector in Sector if sector is not Sector.PRIVATE]

    # GUI-06: sources of funds that are stable and last; one grant that expires is not enough.
    grant = Grant(funder="a fund", recipient="a", project="fair", amount=Quantity(5, "THB"), until=PartialDate(2027))
    alone = FundingPlan(id="funds", city="a", sources=(grant.as_source(),))
    assert "one-expiring-grant" in [problem.code for problem in alone.problems()]
    budget = FundingSource(name="budget", kind=FundingKind.BUDGET, stable=True, sustainable=True)
    assert FundingPlan(id="funds", city="a", sources=(grant.as_source(), budget)).problems() == ()

    # PRG-09: a grant of which the amount is not known is a grant; it never counts as 0.
    research = Grant(funder="pmu-a", recipient="khon-kaen", project="kk-learning-city", amount=None)
    total = FundingPlan(id="funds", city="a", sources=(grant.as_source(), research.as_source())).total()
    assert total == Total((Quantity(5, "THB"),), ("pmu-a",))
    assert total is not None
    assert not total.is_complete

    (known,) = guidance.known_grants("khon-kaen")
    assert (known.grant.funder, known.grant.recipient, known.grant.amount) == ("PMU-A", "khon-kaen", None)
    assert known.citations[0].source is source("khon-kaen-news-2024")
    told = FundingPlan(id="funds", city="khon-kaen", sources=(known.grant.as_source(),)).total()
    assert told == Total((), ("PMU-A",))

    # KKN-04: resources were pooled in Khon Kaen. Money is added up, what is brought in kind is listed apart.
    assert guidance.POOLED_RESOURCES.citations[0].source is source("pmu-a-2024")
    hall = Contribution(by="a school", kind=ContributionKind.IN_KIND, amount=Quantity(900, "THB"))
    cash = Contribution(by="a bank", kind=ContributionKind.CASH, amount=Quantity(5, "THB"))
    mobilised = ResourcePlan(id="a", city="a", contributions=(hall, cash))
    assert mobilised.total() == Total((Quantity(5, "THB"),))
    assert mobilised.in_kind == (hall,)


def test_system_24_organisations_people_roles_quotations() -> None:
    # ORG-01 to ORG-25: the bodies under their names; the units of the ministry up to the ministry.
    assert network.chain("moe-ops-bic") == (
        "organisation.moe-ops-bic",
        "organisation.moe-ops",
        "organisation.moe",
    )
    assert network.organisation("moe-ops-bic-info").parent_is_inferred
    assert network.organisation("kktt").id == find("บริษัทขอนแก่นพัฒนาเมือง จำกัด")
    assert network.organisation("bangkok").form is AdministrativeForm.SPECIAL_ADMINISTRATION
    assert network.organisation("kk-municipal-schools").count == 11

    # ORG-15, ORG-16, INC-20: the jury and the committee of May 2023 are two.
    assert network.organisation("gnlc-jury") is not network.organisation("kk-presentation-committee")

    # PER-01 to PER-05: persons, and eight offices.
    assert network.person("azoulay").honorific == "นาง"
    assert network.person("theerasak").office is MunicipalRole.MAYOR
    assert network.person("supawatanakorn").academic_titles == ("รศ.", "ดร.")
    assert len(MunicipalRole) == 8
    assert label(MunicipalRole.DEPUTY_CLERK, "th") == "รองปลัดเทศบาล"

    # PER-06 to PER-09: direct speech, and indirect.
    first, second = network.quotations(by="azoulay")
    assert (first.mode, second.mode) == (SpeechMode.DIRECT, SpeechMode.INDIRECT)
    assert first.translated
    assert len(network.quotations(by="theerasak")) == 2
    assert "realise" in {claim.predicate for claim in second.claims}

    # PER-10: whom PMU-A congratulates.
    (told,) = network.congratulations()
    assert told.congratulated[0] == find("เทศบาลเมืองขอนแก่น", domain="organisation")


def test_system_26_events() -> None:
    # ADM-14, INC-09: a virtual meeting, of which sources say that it was in Paris.
    announcement = network.event("announcement.2024")
    assert announcement.mode is EventMode.VIRTUAL
    assert announcement.places_claimed == {"paris"}

    # EVT-01: another event, at which it was watched.
    viewing = network.event("viewing.khon-kaen-2024")
    assert viewing.views == announcement.id
    assert viewing.mode is EventMode.REMOTE_VIEWING
    assert viewing.channel == "Zoom"
    assert viewing.on == PartialDate(2024, 2, 14)

    # EVT-02, ORG-22: who was there, as what.
    assert viewing.attending(AttendanceRole.GUEST_OF_HONOUR) == ("person.supawatanakorn",)
    assert "organisation.kk-witnesses" in viewing.attending(AttendanceRole.WITNESS)


def test_system_35_thai_numbers() -> None:
    # TXT-07 and INC-12: Thai digits, there and back.
    assert to_ascii_digits("๓") == "3"
    assert to_ascii_digits(in_digits("0123456789", "thai")) == "0123456789"
    assert parse_quantity("๓ ประการ", "th") == parse_quantity("3 ประการ", "th") == Quantity(3, "items")

    # TXT-08: groups, words of scale, bounds, shares.
    assert parse_quantity("390 ล้านคน", "th").value == 390_000_000
    assert parse_quantity("อย่างน้อย 10,000 คนขึ้นไป", "th") == Quantity(10_000, "people", Bound.AT_LEAST)
    assert parse_quantity("กว่า 29 แห่ง", "th") != parse_quantity("29 แห่ง", "th")
    assert [found.value for found in find_quantities("มากกว่าครึ่ง")] == [Share(1, 2, bound=Bound.MORE_THAN)]
    assert [found.value for found in find_quantities("1 ใน 3")] == [Share(1, 3)]
    (projection,) = find_quantities("60% ในปี 2030")
    assert (projection.value, projection.year) == (Quantity(60, "percent"), 2030)

    # TXT-09: classifiers are read and written; an ordinal number says what it counts.
    assert render(Quantity(64, "cities"), "th") == "64 เมือง"
    assert render(Ordinal(2, "edition"), "th") == "ครั้งที่ 2"

    # TXT-18: a year does not join with the count behind it, and the label of an item is no number.
    assert [found.value for found in find_quantities("ปี 2565 2 พื้นที่")] == [Quantity(2, "areas")]
    assert find_quantities("1.ประตูเมือง") == ()


def test_system_35_text_repair() -> None:
    # TXT-10 to TXT-12: three kinds of damage that a rule repairs.
    assert repair_thai("จ านวน") == "จำนวน"
    assert repair_thai("ดังนี ้") == "ดังนี้"
    assert repair_thai("ข้ึน") == "ขึ้น"

    # TXT-13: what no rule can decide is repaired by a list of words, and not without one.
    assert repair_thai("เมอืงแหง่การเรยีนรู้") == "เมืองแห่งการเรียนรู้"
    assert repair_thai("เมอืง", lexicon=()) == "เมอืง"

    # TXT-14: repair is idempotent, and leaves correct Thai alone.
    raw = "จ านวนประชากรเพิ่มข้ึน เมอืงมสี่วนส าคัญ ดังนี ้"
    assert repair_thai(raw) == "จำนวนประชากรเพิ่มขึ้น เมืองมีส่วนสำคัญ ดังนี้"
    assert repair_thai(repair_thai(raw)) == repair_thai(raw)


def test_system_34_thai_dates_and_periods() -> None:
    # TXT-01: years of the Buddhist era, with their marker and without.
    day = PartialDate(2024, 2, 14)
    for text in ("14 กุมภาพันธ์ พ.ศ. 2567", "14 กุมภาพันธ์ 2567"):
        assert parse_date(text, "th").value == day

    # TXT-02: with names of months; the era and Thai digits are asked for.
    assert format_date(day, "th", era=True) == "14 กุมภาพันธ์ พ.ศ. 2567"
    assert format_date(day, "th", era=True, digits="thai") == "๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๗"
    assert format_date(PartialDate(2022, 9, 2), "th") == "2 กันยายน 2565"
    assert format_date(day, "en") == "14 February 2024"

    # TXT-03 and INC-11: both eras stand in one document.
    eras = "ในปี 2030 เมื่อเดือนตุลาคม 2556 © 2021"
    assert [str(found.value) for found in find_dates(eras)] == ["2030", "2013-10", "2021"]

    assert [str(parse_date(year, "th").value) for year in ("2030", "2021", "2556", "2558", "2560")] == [
        "2030",
        "2021",
        "2013",
        "2015",
        "2017",
    ]

    # TXT-04: a period that goes on.
    for year, text in ((2021, "ตั้งแต่ปี 2564 จนถึงปัจจุบัน"), (2020, "ตั้งแต่ปี 2563 ถึงปัจจุบัน")):
        assert [found.value for found in find_dates(text)] == [Period(PartialDate(year))]
        assert parse_date(text, "th").value == Period(PartialDate(year))

    # TXT-05: a span of years.
    assert parse_date("ประจำปี 2564-2565", "th").value == Period.parse("2021/2022")
    assert format_date(Period.parse("2021/2022"), "th") == "2564-2565"

    # TXT-06 and INC-36: words that count from the day of the source, which must be given.
    assert parse_date("ในปีนี้", "th", anchor=date(2022, 9, 6)).value == PartialDate(2022)
    for words in ("ในปีนี้", "ในวันนี้", "ปัจจุบัน"):
        with pytest.raises(InvalidValue, match="anchor"):
            parse_date(words, "th")


def test_system_36_localisation() -> None:
    # Every term knows the document that it stands in, and is called by its preferred form in both languages.
    documents = {"bic-moe-news-2022", "khon-kaen-news-2024", "bic-moe-2021", "pmu-a-2024", "gnlc-handout"}
    assert len(terms()) == 300
    for entry in terms():
        printed = (
            entry.citations if entry.id != "term.yala.declaration" else entry.variants[0].citations
        )  # a slip alone
        assert {citation.source.id for citation in printed} <= documents
        assert (label(entry, "en"), label(entry.id, "th")) == (entry.en, entry.th)
        assert entry.stands_for in find_all(entry.th, "th")

    # What a document prints by mistake is understood, and never a label.
    written = {label(entry, "th") for entry in terms()}
    slips = [variant.text for entry in terms() for variant in entry.variants if variant.is_input_only]
    assert len(slips) == 52
    assert not written.intersection(slips)
    assert find("เมืองแห่งความรู้", "th") == term("term.concept.learning-city").names == "learning-city"
