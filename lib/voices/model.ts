import { sizes, stances, type BallotChoice, type FeedbackState, type Lane, type Stance } from "#db/vocabulary.ts";
import { parseLocator, printLocator } from "#lib/formats/locator.ts";

/** Organisations of which a reader may not know leave no trace while there are fewer than this. */
export const fewest = 3;

/** By what a region's voices are told apart. */
export const breakdowns = ["country", "size", "sector", "provision"] as const;
export type Breakdown = (typeof breakdowns)[number];

/** One input, as far as figures look at it, and what a reader may: read it, and know whose it is. Lists of them are in the order of time. */
export type Input = {
  organisation: string; country: string | null; size: string | null; sector: string | null;
  stance: Stance | null; provision: string | null; lane: Lane; state: FeedbackState; mayRead: boolean; mayKnow: boolean;
};

/** Where an organisation stands, or that it spoke without saying so. */
export type Standing = Stance | "unstated";
export type Counts = Record<Standing, number>;

/** What figures rest on: of so many asked so many have spoken, from so many countries; those in confidence are not among them. */
export type Base = { asked: number; spoken: number; /** Of the spoken. */ unnamed: number; /** Of those with a name. */ countries: number; inConfidence: number };

/** The voices of one country, size, sector or provision; of organisations that have not stated it; of those not to be named. */
export type Group = { kind: "of"; key: string; voices: number; counts: Counts } | { kind: "notStated" | "notNamed"; key: null; voices: number; counts: Counts };

export type Figures = { base: Base; counts: Counts; groups: Group[] };

/** What an organisation keeps to itself, and what it took back, is no voice of the region. */
const heard = (inputs: readonly Input[]) => inputs.filter(({ lane, state }) => lane !== "own" && state !== "withdrawn");

type Voice = Pick<Input, "organisation" | "country" | "size" | "sector" | "stance"> & { named: boolean };

/**
 * One voice an organisation, where it last said to stand. One that has spoken under its name and also without it is heard in both ways:
 * put together, its name would tell whose the other words are.
 */
function voicesOf(inputs: readonly Input[]): Voice[] {
  const latest = new Map<string, Voice>();
  for (const { mayRead, mayKnow, organisation, country, size, sector, stance } of inputs) {
    if (!mayRead) continue;
    const speaker = `${mayKnow} ${organisation}`;
    latest.set(speaker, { organisation, country, size, sector, named: mayKnow, stance: stance ?? latest.get(speaker)?.stance ?? null });
  }
  return [...latest.values()];
}

const none = (): Counts => ({ ...(Object.fromEntries(stances.map((stance) => [stance, 0])) as Record<Stance, number>), unstated: 0 });

function countOf(voices: readonly { stance: Stance | null }[]): Counts {
  const counts = none();
  for (const { stance } of voices) counts[stance ?? "unstated"] += 1;
  return counts;
}

/** Organisations that have spoken only where the reader may not read: how many, once they are enough. */
function inConfidence(inputs: readonly Input[]): number {
  const open = new Set(inputs.filter(({ mayRead }) => mayRead).map(({ organisation }) => organisation));
  const hidden = new Set(inputs.filter(({ organisation }) => !open.has(organisation)).map(({ organisation }) => organisation));
  return hidden.size >= fewest ? hidden.size : 0;
}

function baseOf(asked: readonly string[], inputs: readonly Input[], voices: readonly Voice[]): Base {
  const named = voices.filter((voice) => voice.named);
  const participants = new Set([...asked, ...named.map(({ organisation }) => organisation)]).size;
  return {
    // Of those without a name nobody may tell whether they were asked.
    asked: Math.max(participants, voices.length), spoken: voices.length, unnamed: voices.length - named.length,
    countries: new Set(named.flatMap(({ country }) => country ?? [])).size, inConfidence: inConfidence(inputs),
  };
}

/** A part of a text in the spelling of its first mention, and the one under which all spellings are found: `Art. 13, par. 8` is `Article 13 – paragraph 8`. */
function provisionKey(provision: string): string {
  const read = parseLocator(provision);
  return (read.ok ? printLocator(read.locator) : provision.replace(/\s+/g, " ").trim()).toLowerCase();
}

const inOrder = new Intl.Collator("en", { numeric: true });

type Part = { key: string; name: string | null; inputs: Input[] };

/** What may be read, by the part of the text it is on, in the order of the text; what is on the whole comes first. */
function byProvision(inputs: readonly Input[], first: readonly string[] = []): Part[] {
  const parts = new Map<string, Part>();
  // Thousands of inputs name a few dozen provisions: each spelling is read once.
  const bySpelling = new Map<string | null, Part>();
  const partOf = (name: string | null): Part => {
    const key = name === null ? "" : provisionKey(name);
    const part = parts.get(key) ?? { key, name, inputs: [] };
    parts.set(key, part);
    bySpelling.set(name, part);
    return part;
  };
  first.forEach(partOf);
  for (const input of inputs) if (input.mayRead) (bySpelling.get(input.provision) ?? partOf(input.provision)).inputs.push(input);
  return [...parts.values()].toSorted((one, other) => inOrder.compare(one.key, other.key));
}

function provisionGroups(inputs: readonly Input[]): Group[] {
  return byProvision(inputs).map(({ name, inputs: on }) => {
    const voices = voicesOf(on);
    const figures = { voices: voices.length, counts: countOf(voices) };
    return name === null ? { kind: "notStated", key: null, ...figures } : { kind: "of", key: name, ...figures };
  });
}

/** Sizes in their order, anything else with the most voices first; then who has not stated it, then who is not to be named. */
function groupsBy(by: Exclude<Breakdown, "provision">, voices: readonly Voice[]): Group[] {
  const grouped = Map.groupBy(voices.filter(({ named }) => named), (voice) => voice[by]);
  const place = (key: string) => { const at = (sizes as readonly string[]).indexOf(key); return at < 0 ? sizes.length : at; };
  const stated = [...grouped].flatMap(([key, of]) => (key === null ? [] : [{ kind: "of" as const, key, voices: of.length, counts: countOf(of) }]))
    .toSorted((one, other) => (by === "size" ? place(one.key) - place(other.key) : 0) || other.voices - one.voices || inOrder.compare(one.key, other.key));
  const [unstated, unnamed] = [grouped.get(null) ?? [], voices.filter(({ named }) => !named)];
  return [
    ...stated,
    ...(unstated.length > 0 ? [{ kind: "notStated" as const, key: null, voices: unstated.length, counts: countOf(unstated) }] : []),
    ...(unnamed.length >= fewest ? [{ kind: "notNamed" as const, key: null, voices: unnamed.length, counts: countOf(unnamed) }] : []),
  ];
}

/** What a region says, as far as a reader may know: its base, where the voices stand, and the same by country, size, sector or provision. */
export function figuresOf(asked: readonly string[], inputs: readonly Input[], by: Breakdown): Figures {
  const said = heard(inputs);
  const voices = voicesOf(said);
  return { base: baseOf(asked, said, voices), counts: countOf(voices), groups: by === "provision" ? provisionGroups(said) : groupsBy(by, voices) };
}

/**
 * How one hub stands to another: on the same side further out or less far, on the other side, or without a word that the reader may know.
 * `undecided` where no stance has the most voices.
 */
export const relations = ["same", "stronger", "weaker", "opposite", "silent", "undecided"] as const;
export type Relation = (typeof relations)[number];

/** The five stances lie on a line, with monitoring in its middle. */
const position = (stance: Stance) => stances.indexOf(stance) - stances.indexOf("monitoring");

export function relationOf(stance: Stance, to: Stance): Relation {
  const [here, there] = [position(stance), position(to)];
  if (here === there) return "same";
  if (here * there < 0) return "opposite";
  return Math.abs(here) > Math.abs(there) ? "stronger" : "weaker";
}

/** The stance with the most voices; null where several have as many, or nobody has said where they stand. */
export function leading(counts: Counts): Stance | null {
  const most = Math.max(...stances.map((stance) => counts[stance]));
  const first = stances.filter((stance) => counts[stance] === most);
  return most > 0 && first.length === 1 ? first[0]! : null;
}

/** A hub in one row of a comparison. `relation` is to the first hub of the row that has a stance; null for that hub itself. */
export type Compared = { voices: number; counts: Counts; stance: Stance | null; relation: Relation | null };
export type Comparison = { on: "all" | "whole" | "provision"; provision: string | null; cells: Compared[] };

function compare(rows: readonly (readonly Input[])[]): Compared[] {
  const cells = rows.map((inputs) => { const voices = voicesOf(inputs); const counts = countOf(voices); return { voices: voices.length, counts, stance: leading(counts) }; });
  const reference = cells.find(({ stance }) => stance !== null);
  return cells.map((cell) => ({
    ...cell,
    relation: cell.voices === 0 ? "silent" : cell.stance === null ? "undecided" : cell === reference ? null : relationOf(cell.stance, reference!.stance!),
  }));
}

/** Hub against hub: on the whole, and on each provision that any of them has spoken on, one cell a hub in the order given. */
export function comparisonOf(hubs: readonly (readonly Input[])[]): Comparison[] {
  const said = hubs.map(heard);
  const parts = said.map((inputs) => new Map(byProvision(inputs).map((part) => [part.key, part])));
  const all = byProvision(said.flat());
  const readable = said.map((inputs) => inputs.filter(({ mayRead }) => mayRead));
  return [
    { on: "all", provision: null, cells: compare(readable) },
    ...all.map(({ key, name }): Comparison => ({ on: name === null ? "whole" : "provision", provision: name, cells: compare(parts.map((of) => of.get(key)?.inputs ?? [])) })),
  ];
}

/** A question of a call with the answers to any of its versions. */
export type Answered = { feedback: string; key: string; values: readonly string[] };
type Speaking = Input & { feedback: string; unconfirmed: boolean };

/** Who has answered what: null is silence, `unstated` a word without a stance. */
export type Participation = {
  base: Base;
  counts: Counts;
  /** `answered` counts those without a name too. */
  questions: { key: string; answered: number }[];
  provisions: { key: string; name: string | null; spoken: number; counts: Counts }[];
  organisations: { organisation: string; asked: boolean; spoken: boolean; unconfirmed: boolean; questions: (readonly string[] | null)[]; provisions: (Standing | null)[] }[];
};

const standing = (voice: { stance: Stance | null } | undefined): Standing | null => (voice ? (voice.stance ?? "unstated") : null);

/** Organisation by question and organisation by provision, as far as a reader may know; who is silent is silent. */
export function participationOf({ asked, inputs, questions, provisions, answers }: {
  asked: readonly string[]; inputs: readonly Speaking[]; questions: readonly string[]; provisions: readonly string[]; answers: readonly Answered[];
}): Participation {
  const said = heard(inputs) as Speaking[];
  const voices = voicesOf(said);
  const named = said.filter(({ mayRead, mayKnow }) => mayRead && mayKnow);
  const readable = new Map(said.filter(({ mayRead }) => mayRead).map((input) => [input.feedback, input]));
  const given = questions.map((question) => {
    const speakers = new Map<string, readonly string[]>();
    const byName = new Map<string, readonly string[]>();
    for (const { feedback, key, values } of answers) {
      const input = key === question ? readable.get(feedback) : undefined;
      if (!input) continue;
      speakers.set(`${input.mayKnow} ${input.organisation}`, values);
      if (input.mayKnow) byName.set(input.organisation, values);
    }
    return { key: question, answered: speakers.size, byName };
  });
  const parts = byProvision(said, provisions).map(({ key, name, inputs: on }) => {
    const spoken = voicesOf(on);
    return { key, name, spoken: spoken.length, counts: countOf(spoken), byName: new Map(spoken.filter((voice) => voice.named).map((voice) => [voice.organisation, voice])) };
  });
  const spoke = new Set(named.map(({ organisation }) => organisation));
  const unconfirmed = new Set(named.filter((input) => input.unconfirmed).map(({ organisation }) => organisation));
  return {
    base: baseOf(asked, said, voices), counts: countOf(voices),
    questions: given.map(({ key, answered }) => ({ key, answered })),
    provisions: parts.map(({ byName: _, ...part }) => part),
    organisations: [...new Set([...asked, ...spoke])].map((organisation) => ({
      organisation, asked: asked.includes(organisation), spoken: spoke.has(organisation), unconfirmed: unconfirmed.has(organisation),
      questions: given.map(({ byName }) => byName.get(organisation) ?? null), provisions: parts.map(({ byName }) => standing(byName.get(organisation))),
    })),
  };
}

/** Who took part in a position, in numbers alone. */
export type Weight = {
  participants: number; countries: number; sectors: number;
  /** Organisations that gave feedback on the issue: those the reader may know of, and, from three on, those in confidence. */
  spoken: number; inConfidence: number;
  voted: number;
  /** Of the participants those that voted, from 0 to 1. */
  share: number;
  /** Null where they would tell of one or two voters of whom the reader may not know. */
  countriesVoting: number | null; sectorsVoting: number | null;
  silent: number;
  /** Those that voted *disagree*, or *discuss* and were not satisfied. */
  dissent: number;
};

type Vote = { voter: string; choice: BallotChoice; concern: string | null; mayKnow: boolean };
type Participant = { id: string; country: string | null; sector: string | null };

const distinct = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null)).size;

/** The weight of a position: who could take part, who spoke before, who voted. */
export function weightOf(participants: readonly Participant[], inputs: readonly Input[], votes: readonly Vote[]): Weight {
  const said = heard(inputs);
  const voting = participants.filter(({ id }) => votes.some(({ voter }) => voter === id));
  const { spoken, inConfidence: confided } = baseOf([], said, voicesOf(said));
  const unknown = votes.filter(({ mayKnow }) => !mayKnow).length;
  const enough = unknown === 0 || unknown >= fewest;
  return {
    participants: participants.length, countries: distinct(participants.map(({ country }) => country)), sectors: distinct(participants.map(({ sector }) => sector)),
    spoken, inConfidence: confided, voted: voting.length, share: participants.length === 0 ? 0 : voting.length / participants.length,
    countriesVoting: enough ? distinct(voting.map(({ country }) => country)) : null, sectorsVoting: enough ? distinct(voting.map(({ sector }) => sector)) : null,
    silent: participants.length - voting.length, dissent: votes.filter(({ choice, concern }) => choice === "disagree" || (choice === "discuss" && concern !== "cleared")).length,
  };
}
