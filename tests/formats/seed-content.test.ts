import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { organisations } from "#db/seed/demo/organisations.ts";
import { castNotice, people } from "#db/seed/demo/people.ts";
import { stories } from "#db/seed/demo/story.ts";
import { realTracks } from "#db/seed/demo/tracks.ts";
import { waiting } from "#db/seed/demo/waiting.ts";
import type { Act, Moment } from "#db/seed/demo/types.ts";
import { hubs } from "#db/seed/facts/hubs.ts";
import { checkedOn, issues } from "#db/seed/facts/issues.ts";
import { relations } from "#db/seed/facts/relations.ts";
import { topics } from "#db/seed/facts/topics.ts";
import { furtherRules } from "#db/seed/demo/rules.ts";
import { rulesOf } from "#db/seed/foundation.ts";
import { methods, procedures } from "#db/vocabulary.ts";
import { wordsOf } from "#db/seed/telling/texts.ts";
import { everyProvision, readAct } from "#lib/formats/acts.ts";
import { derive, parseIdentifier, relationsIn } from "#lib/formats/identifiers/index.ts";
import { authorityZones, isSameSentence, outcomesOf } from "#lib/dates/model.ts";
import { readClause } from "#lib/formats/application-clause.ts";
import { isWeekend } from "#lib/formats/legal-dates/counting.ts";
import { AddTopic } from "#lib/relations/input.ts";

const corpus = new URL("../../../shared/", import.meta.url);
const announcement = new URL("press-release.txt", corpus);
const research = new URL("data/seed/issues.json", corpus);

type ResearchedIssue = { id: string; events: { date: string; kind: string; evidence_level: string }[]; identifiers: Record<string, string> };

const isRealDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && Number.isFinite(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
const isHour = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
const daysAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const repeated = (values: readonly unknown[]) => values.filter((value, index) => values.indexOf(value) !== index);
const sorted = (values: readonly string[]) => values.toSorted((a, b) => (a < b ? -1 : 1));
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

function isZone(zone: string) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
  } catch {
    return false;
  }
}

/** Names in the list under the last line with this heading. */
function listed(text: string, heading: string): string[] {
  const lines = text.slice(text.lastIndexOf(heading)).split("\n").slice(1);
  return lines.slice(0, lines.findIndex((line) => !line.startsWith("- "))).map((line) => line.slice(2).trim());
}

describe("the hubs", () => {
  const founders = hubs.flatMap(({ participants }) => participants);

  test("are two, with 25 and 16 founding participants of different names", () => {
    expect(hubs.map(({ slug, participants }) => [slug, participants.length])).toEqual([["europe", 25], ["asia", 16]]);
    expect(repeated(founders.map(({ slug }) => slug))).toEqual([]);
  });

  test("say of a participant without a certain country what is uncertain", () => {
    expect(founders.filter(({ country, unverified }) => country === null && !unverified)).toEqual([]);
    expect(founders.filter(({ unverified, remark }) => unverified && remark === "")).toEqual([]);
    expect(founders.filter(({ country }) => country !== null && !/^[A-Z]{2}$/.test(country))).toEqual([]);
  });

  test("keep an hour of their own and were launched on a real day", () => {
    expect(hubs.filter(({ zone, launched }) => !isZone(zone) || !isRealDay(launched))).toEqual([]);
  });

  test("are spelt, counted and described as they were announced", ({ skip }) => {
    skip(!existsSync(announcement), "skipped: no corpus");
    const text = readFileSync(announcement, "utf8");
    const [, first, second, ...shares] = /The (\w+) and (\w+) regions.*represent ([\d.]+)% and ([\d.]+)%/.exec(text) ?? [];
    expect(hubs.map(({ name, shareOfMembers }) => [name, shareOfMembers])).toEqual([[`OpenInfra ${second}`, Number(shares[1])], [`OpenInfra ${first}`, Number(shares[0])]]);
    expect(hubs.map(({ participants }) => participants.map(({ name }) => name)))
      .toEqual(hubs.map(({ name }) => listed(text, `Founding Participating Organizations of ${name}:`)));
    const activities = hubs.flatMap((hub) => hub.activities.flatMap(({ en, nl }) => [en, nl]));
    expect(activities.filter((activity) => !text.includes(`- ${activity}\n`))).toEqual([]);
  });
});

describe("the issues", () => {
  const dated = issues.flatMap((issue) => issue.dateFacts.map((fact) => ({ ...fact, issue })));

  test("fill two dockets without a gap, the guidance on the Cyber Resilience Act as EU-23", () => {
    const docket = (hub: string) => issues.filter((issue) => issue.hub === hub);
    expect(docket("europe").map(({ number }) => number)).toEqual(upTo(30));
    expect(docket("asia").map(({ number }) => number)).toEqual(upTo(22));
    expect(docket("europe")[22]?.key).toBe("eu-cra-guidance");
    expect(repeated(issues.map(({ key }) => key))).toEqual([]);
  });

  test("are about something, and stand to each other as their titles say", () => {
    const keys = issues.map(({ key }) => key);
    const named = [...Object.values(topics).flat(), ...relations.flatMap(({ from, to }) => [from, to])];
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !Object.values(topics).flat().includes(key))).toEqual([]);
    expect(Object.keys(topics).filter((topic) => AddTopic.shape.topic.parse(topic) !== topic)).toEqual([]);
    const numbersOf = ({ identifiers }: (typeof issues)[number]) => identifiers.flatMap(({ text }) => { const read = parseIdentifier(text); return read.ok ? [read.identifier.key, ...derive(read.identifier).equivalents] : []; });
    const titled = issues.flatMap(({ key, officialTitle }) => relationsIn(officialTitle).flatMap(({ kind, identifier }) => {
      const other = issues.find((one) => one.key !== key && numbersOf(one).includes(identifier.key));
      return other ? [`${key} ${kind} ${other.key}`] : [];
    }));
    expect(titled.length).toBeGreaterThan(7);
    expect(titled.filter((said) => !relations.some(({ from, kind, to }) => said === `${from} ${kind} ${to}`))).toEqual([]);
  });

  test("follow a procedure that has a template", () => {
    expect(issues.filter(({ procedure }) => !procedures.includes(procedure))).toEqual([]);
    expect(stories.filter(({ procedure }) => !procedures.includes(procedure))).toEqual([]);
  });

  test("happen on real days, told in their order", () => {
    expect(dated.filter(({ day }) => !isRealDay(day))).toEqual([]);
    expect(issues.map(({ dateFacts }) => dateFacts.map(({ day }) => day))).toEqual(issues.map(({ dateFacts }) => sorted(dateFacts.map(({ day }) => day))));
    expect(isRealDay(checkedOn)).toBe(true);
  });

  test("close their consultations at the end of the authority's day", () => {
    expect(Object.values(authorityZones).filter((zone) => !isZone(zone))).toEqual([]);
    const closings = dated.flatMap(({ issue, ...fact }) => (fact.kind === "consultation-closes" ? [{ issue, ...fact }] : []));
    expect(closings).toHaveLength(10);
    expect(closings.filter(({ time, zone, issue }) => time !== "23:59" || zone !== authorityZones[issue.jurisdiction])).toEqual([]);
  });

  test("enter into force on the day that their own publication says", () => {
    const published = (issue: (typeof issues)[number]) => issue.dateFacts.find(({ kind }) => kind === "publication")?.day ?? "";
    const counted = dated.flatMap(({ label, day, issue }) => {
      const days = label.includes("twentieth day") ? 20 : label.includes("third day") ? 3 : null;
      return days === null ? [] : [{ key: issue.key, day, computed: daysAfter(published(issue), days) }];
    });
    expect(counted).toHaveLength(6);
    expect(counted.filter(({ day, computed }) => day !== computed)).toEqual([]);
  });

  test("follow, where the act says so, from its words: to the day on record, and never surer than that", () => {
    const worked = issues.flatMap((issue) => {
      const facts = issue.dateFacts.map((fact, index) => ({ provision: null, checkedOn: null, overriddenBecause: null, ...fact, id: String(index), zone: authorityZones[issue.jurisdiction], confidence: fact.confidence ?? "confirmed" as const, ruleId: null }));
      const following = facts.flatMap((fact) => ("follows" in fact && fact.follows ? [{ ...fact, provision: null, ...fact.follows }] : []));
      const events = facts.filter((fact) => !("follows" in fact && fact.follows));
      return outcomesOf(following, events, { zone: authorityZones[issue.jurisdiction], isOff: isWeekend }).map(({ rule, outcome }) => ({ key: issue.key, rule, outcome }));
    });
    expect(worked).toHaveLength(19);
    expect(worked.map(({ key, outcome }) => ({ key, ...outcome }))).toMatchObject(worked.map(({ key, rule: { day, verification, confidence } }) => ({ key, day, verification, confidence })));
    const misquoted = worked.filter(({ rule: { excerpt, rule, kind } }) => {
      const read = excerpt === undefined ? null : readClause(excerpt);
      return read && !(read.ok && read.clauses.some((clause) => clause.kind === kind && isSameSentence({ kind, rule: clause.rule, provision: null, excerpt: null }, { kind, rule, provision: null, excerpt: null })));
    });
    expect(misquoted).toEqual([]);
    const cra = worked.filter(({ key }) => key === "eu-cra").map(({ rule: { kind }, outcome }) => [kind, outcome.ok && outcome.day]);
    expect(cra.slice(0, 4)).toEqual([["entry-into-force", "2024-12-10"], ["application", "2026-06-11"], ["application", "2026-09-11"], ["application", "2027-12-11"]]);
  });

  test("carry numbers that Europe's registers would recognise", () => {
    const numbers = issues.filter(({ hub }) => hub === "europe").flatMap(({ identifiers }) => identifiers.map(({ text }) => text));
    expect(numbers.length).toBeGreaterThan(90);
    expect(numbers.filter((text) => !parseIdentifier(text).ok)).toEqual([]);
  });

  test("name their evidence in words for readers, and an address to look at", () => {
    const words = issues.flatMap(({ statusNote, basis, why, provisions, identifiers, dateFacts }) => [
      statusNote, basis, why,
      ...[...provisions, ...identifiers].map(({ text }) => text),
      ...dateFacts.flatMap(({ label, source }) => [label, source]),
    ]);
    expect(words.filter((text) => /^$|on disk|\bcheck\b|\.json|\bdata\//i.test(text))).toEqual([]);
    expect(issues.filter(({ sourceUrl }) => !URL.canParse(sourceUrl))).toEqual([]);
  });

  test("keep every dated event of the research with its level of evidence, and every doubt about a number", ({ skip }) => {
    skip(!existsSync(research), "skipped: no corpus");
    const researched = (JSON.parse(readFileSync(research, "utf8")) as { issues: ResearchedIssue[] }).issues;
    const levels: Record<string, string> = { found: "verified", partly: "partly", check: "unverified" };
    const told = (key: string) => issues.find((issue) => issue.key === key);
    // What was only planned is noted as what it would be, and a mandate, or what others have to deliver, as what it is: the research has no words for them.
    const readAs: Record<string, string> = {
      "eu-ai-act 2023-06-14": "mandate", "eu-data-act 2023-03-14": "mandate", "eu-standardisation 2026-06-30": "proposal", "my-ai 2026-12-31": "proposal", "asean-defa 2026-12-31": "adoption",
      "vn-dti 2025-01-06": "reading", "tw-csma 2018-06-06": "publication", "kr-ai 2027-01-22": "other", "tw-ai 2028-01-14": "deliverable", "eu-cra-guidance 2026-09-11": "other",
      "eu-cra-m606 2026-08-30": "deliverable", "eu-cra-m606 2026-10-30": "deliverable", "eu-cra-m606 2027-10-30": "deliverable",
    };
    const kindOf = (kind: string) => kind.replaceAll("_", "-").replace(/^consultation-(open|close)$/, "consultation-$1s");
    expect(sorted(issues.map(({ key }) => key))).toEqual(sorted(researched.map(({ id }) => id)));
    expect(researched.map(({ id }) => told(id)?.dateFacts.map(({ day, kind, verification }) => [day, kind, verification])))
      .toEqual(researched.map(({ id, events }) => events.map(({ date, kind, evidence_level }) => [date, readAs[`${id} ${date}`] ?? kindOf(kind), levels[evidence_level]])));
    const doubted = researched.filter(({ identifiers }) => Object.values(identifiers).some((value) => value.includes("check")));
    expect(doubted.length).toBeGreaterThan(5);
    expect(doubted.filter(({ id }) => told(id)?.identifiers.every(({ verified }) => verified))).toEqual([]);
  });
});

describe("the cast of the demonstration", () => {
  const inRole = (role: string) => people.filter((person) => person.role === role);

  test("cannot be taken for anyone real", () => {
    const founders = hubs.flatMap(({ participants }) => participants.map(({ name }) => name.toLowerCase()));
    expect(organisations.filter(({ name }) => !name.endsWith(" (fictional)"))).toEqual([]);
    expect(organisations.filter(({ name }) => founders.includes(name.replace(" (fictional)", "").toLowerCase()))).toEqual([]);
    expect(people.filter(({ email }) => !/^[a-z]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    expect(castNotice.en).toContain("made up");
    expect(castNotice.nl).toContain("verzonnen");
  });

  test("speaks for seven organisations in Europe and three in Asia, through a delegate each and an alternate for most", () => {
    const count = (hub: string) => organisations.filter((organisation) => organisation.hub === hub).length;
    const represented = (role: string) => inRole(role).map(({ organisation }) => organisation ?? "");
    expect([count("europe"), count("asia")]).toEqual([7, 3]);
    expect(sorted(represented("delegate"))).toEqual(sorted(organisations.map(({ slug }) => slug)));
    expect(repeated(represented("alternate"))).toEqual([]);
    expect(represented("alternate").length).toBeGreaterThan(organisations.length / 2);
  });

  test("sits in the hub of its organisation, or at a desk of its own", () => {
    const hubOf = (slug: string | null) => organisations.find((organisation) => organisation.slug === slug)?.hub;
    expect(people.filter(({ organisation, hub }) => organisation !== null && hubOf(organisation) !== hub)).toEqual([]);
    expect(inRole("coordinator").map(({ hub }) => hub)).toEqual(["europe", "asia"]);
    expect(["administrator", "member", "board", "liaison"].map((role) => inRole(role).length)).toEqual([1, 1, 1, 1]);
    expect(repeated(people.flatMap(({ key, email }) => [key, email]))).toEqual([]);
  });

  test("tells a visitor in one sentence, in English and in Dutch, what to try", () => {
    const sentences = people.flatMap(({ tryThis }) => [tryThis.en, tryThis.nl]);
    expect(sentences.filter((sentence) => !/^[A-Z][^.]+\.$/.test(sentence))).toEqual([]);
    expect(repeated(sentences)).toEqual([]);
    expect(people.filter(({ zone }) => !isZone(zone))).toEqual([]);
  });
});

describe("the rules of the demonstration", () => {
  test("show each way of deciding in one hub or the other, and none twice in one", () => {
    const offered = hubs.map(({ slug, seatCountry }) => [...rulesOf(seatCountry).methods, ...furtherRules(slug)].map(({ method }) => method));
    expect([...new Set(offered.flat())].toSorted()).toEqual([...methods].toSorted());
    expect(offered.flatMap(repeated)).toEqual([]);
  });
});

describe("the stories of the demonstration", () => {
  const tracks = stories.flatMap((story) => story.tracks.map((track) => ({ ...track, story })));
  const calls = tracks.flatMap((track) => track.calls.map((call) => ({ ...call, track })));
  const inputs = calls.flatMap((call) => call.feedback.map((input) => ({ ...input, call })));
  const positions = tracks.flatMap((track) => track.positions.map((position) => ({ ...position, track })));
  const decisions = positions.flatMap(({ frozen }) => (frozen ? [frozen.decision] : []));
  const ballots = decisions.flatMap((decision) => decision.ballots.map((ballot) => ({ ...ballot, decision })));
  const responses = tracks.flatMap((track) => track.responses.map((response) => ({ ...response, track })));
  const questions = tracks.flatMap((track) => track.questions.map((question) => ({ ...question, track })));

  const person = (key: string) => people.find((candidate) => candidate.key === key);
  const minutes = ({ day, time }: Moment) => day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  /** Whether moments follow each other; what has not happened is left out. */
  const inOrder = (...moments: (Moment | null | undefined)[]) => {
    const known = moments.flatMap((moment) => (moment ? [minutes(moment)] : []));
    return known.every((moment, index) => index === 0 || moment >= known[index - 1]!);
  };

  /** Everything below a value that somebody did at a moment. */
  function actsIn(value: unknown): Act[] {
    if (typeof value !== "object" || value === null) return [];
    const below = Object.values(value).flatMap(actsIn);
    return "by" in value && "at" in value ? [value as Act, ...below] : below;
  }

  test("are about law that does not exist, and name nothing that does", () => {
    const made = [...stories.flatMap(({ title, officialTitle, texts }) => [title, officialTitle, ...texts.map((text) => text.title)]), ...waiting.map(({ title }) => title)];
    expect([...made, ...[...responses, ...questions].map(({ authority }) => authority)].filter((name) => !name.endsWith(" (fictional)"))).toEqual([]);
    const real = [
      ...hubs.flatMap(({ participants }) => participants.map(({ name }) => name)),
      ...issues.flatMap(({ shortTitle, identifiers }) => [shortTitle, ...identifiers.map(({ text }) => text)]),
    ];
    const words = JSON.stringify([stories, waiting]);
    expect(real.filter((name) => words.includes(name))).toEqual([]);
  });

  test("are told by the cast, at an hour before the day of the first run", () => {
    const acts = [...actsIn([stories, waiting]), ...inputs.map(({ author, at }) => ({ by: author, at }))];
    expect(acts.length).toBeGreaterThan(60);
    expect(acts.filter(({ by }) => !person(by))).toEqual([]);
    expect(acts.filter(({ at }) => at.day >= 0 || !isHour(at.time))).toEqual([]);
  });

  test("have feedback by organisations of the hub, each in its author's language, in seven languages", () => {
    const foreign = inputs.filter(({ author, organisation, language, call }) => {
      const writer = person(author);
      return writer?.organisation !== organisation || writer.locale !== language || writer.hub !== call.track.hub;
    });
    expect(foreign).toEqual([]);
    expect(new Set(inputs.map(({ language }) => language)).size).toBe(7);
    expect(calls.map(({ feedback }) => repeated(feedback.map(({ organisation }) => organisation)))).toEqual(calls.map(() => []));
  });

  test("gather while the call is open, and answer after the input", () => {
    expect(inputs.filter(({ at, call, disposition }) => !inOrder(call.opened.at, at, call.closes) || !inOrder(at, disposition?.at))).toEqual([]);
    expect(calls.filter(({ track, opened, closes }) => !inOrder(track.story.logged.at, track.opened.at, opened.at, closes))).toEqual([]);
  });

  test("show one issue half way: a call with nine days to go, answered in part, and a hub that differs", () => {
    const open = calls.find(({ closes }) => closes.day === 9);
    expect(new Set(open?.feedback.map(({ disposition }) => disposition === null))).toEqual(new Set([true, false]));
    expect(open?.track.story.tracks.map(({ stance }) => stance)).toEqual(["support-with-changes", "oppose-unless-changed"]);
    expect(open?.track.story.tracks.map(({ divergence }) => divergence !== null)).toEqual([false, true]);
  });

  test("use every lane that a contributor can choose, the hub most, and answer nothing that only its owner can read", () => {
    const inLane = (lane: string) => inputs.filter((input) => input.lane === lane && input.call.track.story.key === "model-resilience");
    expect(["coordinators", "confided", "public", "own"].map((lane) => inLane(lane).length)).toEqual([1, 1, 1, 1]);
    expect(inLane("hub").length).toBeGreaterThan(4);
    expect(inLane("own").filter(({ disposition }) => disposition !== null)).toEqual([]);
  });

  test("freeze a text only after every input on the issue has an answer", () => {
    const hasty = positions.filter(({ frozen, track }) => {
      const before = track.calls.flatMap(({ feedback }) => feedback).filter(({ at }) => frozen && minutes(at) < minutes(frozen.at));
      return before.some(({ disposition }) => disposition === null || !inOrder(disposition.at, frozen?.at));
    });
    expect(hasty).toEqual([]);
    expect(positions.filter(({ answers, joins, track }) => joins === null && !track.calls.some(({ key }) => key === answers))).toEqual([]);
    expect(positions.filter(({ created, frozen, published }) => !inOrder(created.at, frozen?.at, frozen?.decision.opened.at, frozen?.decision.closes, published?.at))).toEqual([]);
  });

  test("hold one text together: what a hub adds is decided after the core, and it differs on a part that the core has", () => {
    const added = positions.flatMap((annex) => positions.filter(({ key }) => key === annex.joins).map((core) => ({ annex, core })));
    expect(added.map(({ annex, core }) => [annex.track.hub, core.track.hub])).toEqual([["asia", "europe"]]);
    expect(added.filter(({ annex, core }) => !inOrder(core.frozen?.at, core.offered?.at, annex.created.at, core.published?.at, annex.frozen?.at, annex.published?.at))).toEqual([]);
    expect(added.flatMap(({ annex, core }) => annex.divergences.map(({ part, number }) => (part === "ask" ? core.asks : core.sections)[number - 1] !== undefined))).toEqual([true]);
  });

  test("sort the answers to a call into themes, of which one became an ask", () => {
    const themes = calls.flatMap((call) => call.themes.map((theme) => ({ ...theme, call })));
    expect(themes.map(({ ask }) => ask !== null)).toEqual([true, false, false]);
    expect(themes.filter(({ said, at, call }) => said.some((slug) => !call.feedback.some((input) => input.organisation === slug && input.lane !== "own" && inOrder(input.at, at))))).toEqual([]);
    expect(themes.filter(({ ask, call }) => ask && !call.track.positions.some(({ key, asks }) => key === ask.position && asks.some(({ number }) => number === ask.number)))).toEqual([]);
  });

  test("amend the exact wording of the draft", () => {
    const amendments = positions.flatMap(({ amendments: all, track }) => all.map((amendment) => ({ ...amendment, draft: track.story.texts[0] })));
    expect(amendments).toHaveLength(4);
    expect(amendments.filter(({ provision, current, draft }) => draft?.provisions.find(({ locator }) => locator === provision)?.text !== current)).toEqual([]);
    expect(amendments.filter(({ current, proposed }) => current === proposed)).toEqual([]);
  });

  test("are about texts whose paragraphs stand where their locators say", () => {
    for (const text of stories.flatMap(({ texts }) => texts)) {
      const read = [...everyProvision(readAct([{ name: "text.md", bytes: Buffer.from(wordsOf(text)) }]))].map(({ provision: { locator, words } }) => [locator, words]);
      expect(read.filter(([locator]) => locator!.includes(" – "))).toEqual(text.provisions.map((one) => [one.locator, one.text.replace(/^\d+\. /, "")]));
    }
  });

  test("decide through delegates and alternates, in their own language, while the decision is open", () => {
    const voters = ballots.map(({ by, organisation, decision }) => ({ voter: person(by), organisation, decision }));
    expect(voters.filter(({ voter, organisation, decision }) => voter?.organisation !== organisation || !decision.electors.includes(organisation))).toEqual([]);
    expect(voters.filter(({ voter }) => voter?.role !== "delegate" && voter?.role !== "alternate")).toEqual([]);
    expect(ballots.filter(({ at, decision }) => !inOrder(decision.opened.at, at, decision.closes))).toEqual([]);
    const said = ballots.flatMap(({ by, reason, concern }) => [reason, concern?.problem, concern?.remedy].flatMap((words) => (words ? [{ by, ...words }] : [])));
    expect(said.filter(({ by, language }) => person(by)?.locale !== language)).toEqual([]);
  });

  test("leave one decision open: some have answered, one is blocked with what would clear it", () => {
    expect(decisions.filter(({ closes, declared }) => (declared === null) !== closes.day > 0)).toEqual([]);
    const open = decisions.filter(({ declared }) => declared === null);
    expect(open.map((decision) => decision.ballots.map(({ choice }) => choice))).toEqual([["yes", "hold", "no-objection", "discuss", "yes"]]);
    expect(new Set(open[0]?.ballots.map(({ organisation }) => organisation)).size).toBe(4);
    expect(ballots.filter(({ choice, concern }) => (choice === "discuss") !== (concern !== null))).toEqual([]);
  });

  test("say what became of an ask with words of the edition it is in", () => {
    const fates = positions.flatMap(({ asks, track }) => asks.flatMap(({ fate }) => (fate ? [{ ...fate, texts: track.story.texts }] : [])));
    expect(fates.map(({ verdict }) => verdict)).toEqual(["adopted", "in-part", "not-adopted"]);
    const quoted = fates.map(({ texts, edition, locator }) => texts.find((text) => text.edition === edition)?.provisions.find((provision) => provision.locator === locator)?.text);
    expect(fates.filter(({ excerpt }, index) => !quoted[index]?.includes(excerpt))).toEqual([]);
  });

  test("file before the authority's deadline, miss it with a note, or still have time", () => {
    expect(responses.map(({ submitted, missed }) => [submitted?.reference ?? null, missed !== null])).toEqual([["RM-0117 (fictional)", false], [null, true], [null, false]]);
    expect(responses.filter(({ proposed, planned, taken, sentToReview, approved, submitted, deadline, missed }) => !inOrder(proposed.at, planned.at, taken?.at, sentToReview?.at, approved?.at, submitted?.at, deadline, missed?.at))).toEqual([]);
    expect(responses.filter(({ taken, approved }) => approved !== null && approved.by === taken?.by)).toEqual([]);
    expect(responses.map(({ deadline }) => deadline)).toEqual(responses.map(({ track }) => track.story.dateFacts.flatMap((fact) => (fact.kind === "consultation-closes" ? [{ day: fact.day, time: fact.time, zone: fact.zone }] : []))[0]));
    expect(responses.filter(({ position, track }) => !track.positions.some(({ key }) => key === position))).toEqual([]);
  });

  test("ask the authority what waits for an answer: one is open, and of one something was made", () => {
    expect(questions.map(({ answered, applied }) => [answered !== null, applied !== null])).toEqual([[true, true], [false, false]]);
    expect(questions.filter(({ drafted, asked, answered, applied, waits, track }) => !inOrder(track.opened.at, drafted.at, asked.at, answered?.at, applied?.at) || !inOrder(track.positions.find(({ key }) => key === waits.position)!.created.at, waits.at, applied?.at))).toEqual([]);
    expect(questions.map(({ authority }) => authority)).toEqual(questions.map(({ track }) => track.responses[0]!.authority));
  });

  test("leave real law alone: every real issue has a track, without a lead or a stance", () => {
    expect(realTracks.map(({ issue, hub }) => [issue, hub])).toEqual(issues.map(({ key, hub }) => [key, hub]));
    expect(realTracks.filter((track) => "lead" in track || "stance" in track)).toEqual([]);
  });
});
