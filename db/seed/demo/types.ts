import type { Bilingual, ClosingSeed, DaySeed, HubSlug, JurisdictionCode } from "#db/seed/facts/types.ts";
import type { Section } from "#db/schema/positions.ts";
import type {
  askPriorities, askStates, BallotChoice, changeClasses, channels, EditionStatus, feedbackLanes, Instrument, Method, Milestone, positionKinds,
  Procedure, Role, Stance, TrackState, Verdict,
} from "#db/vocabulary.ts";

/** BCP 47 tag of the language something was written in. */
export type Language = "en" | "nl" | "de" | "fr" | "sv" | "ja" | "ko";

/**
 * When something happens in the demonstration: whole days from the day of the first run, negative for the past, and a wall time,
 * `HH:MM`, in the zone of the hub it happens in.
 */
export type Moment = { readonly day: number; readonly time: string };

/** An end that somebody else's clock decides: a moment in the zone named. */
export type Deadline = Moment & { readonly zone: string };

/** A made-up organisation that takes part in a hub. */
export type OrganisationSeed = {
  readonly slug: string;
  /** Ends with ` (fictional)`, so that no list, mail or export can show it without. */
  readonly name: string;
  readonly hub: HubSlug;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sector: "cloud" | "software" | "hosting" | "finance" | "energy" | "measurement" | "telecommunications" | "research" | "networks";
  /** As the Commission counts: micro to 9 people, small to 49, medium to 249, large from 250. */
  readonly size: "micro" | "small" | "medium" | "large";
};

/** A made-up person: a role with an address that cannot exist. */
export type PersonSeed = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** The language the person writes in. The interface follows where it speaks it, else it is English. */
  readonly locale: Language;
  /** IANA name. */
  readonly zone: string;
  readonly role: Role;
  /** Null for an administrator, who sits in no hub. */
  readonly hub: HubSlug | null;
  /** Slug of the organisation the person speaks for. */
  readonly organisation: string | null;
  /** What a visitor may try as this person: one sentence. */
  readonly tryThis: Bilingual;
};

/** Who did something, by key, and when. */
export type Act = { readonly by: string; readonly at: Moment };

/** Words of one person in the person's own language. */
export type Words = { readonly language: Language; readonly text: string };

type Relative<Fact> = Omit<Fact, "day"> & {
  /** Days from the day of the first run. */
  readonly day: number;
};

/** A dated event of a made-up procedure, counted from the day of the first run. */
export type RelativeDateFact = Relative<DaySeed> | Relative<ClosingSeed>;

/** A numbered part of a made-up text, word for word. */
export type ProvisionSeed = { readonly locator: string; readonly text: string };

/** One edition of a made-up text. */
export type TextSeed = {
  readonly title: string;
  readonly edition: string;
  readonly status: EditionStatus;
  readonly language: Language;
  /** The day of the document, from the day of the first run. */
  readonly day: number;
  /** Who brought it in, and when. */
  readonly added: Act;
  /** Numbered paragraphs, each under the section that its locator names first. */
  readonly provisions: readonly ProvisionSeed[];
};

/** A made-up issue that somebody logged and nobody has sorted. */
export type WaitingSeed = { readonly key: string; readonly hub: HubSlug; readonly logged: Act; readonly title: string; readonly why: string };

/** The hub's recorded answer to one input. */
export type DispositionSeed = Act & { readonly verdict: Verdict; readonly reason: Words };

/** What one made-up organisation says; `author` writes in `language`. */
export type FeedbackSeed = {
  readonly organisation: string;
  readonly author: string;
  readonly at: Moment;
  readonly language: Language;
  readonly lane: (typeof feedbackLanes)[number];
  readonly stance: Stance;
  readonly provision: string;
  readonly impact: string;
  readonly evidence: string | null;
  readonly proposedWording: string | null;
  /** Null while the input waits for an answer. */
  readonly disposition: DispositionSeed | null;
};

/** A hub asks its participants until a date. */
export type CallSeed = {
  readonly key: string;
  readonly language: Language;
  readonly question: string;
  readonly context: string;
  /** Locator of the part of the text it is about. */
  readonly provision: string;
  readonly opened: Act;
  readonly closes: Deadline;
  readonly feedback: readonly FeedbackSeed[];
  readonly themes: readonly ThemeSeed[];
};

/** What several inputs to a call say in common. */
export type ThemeSeed = Act & {
  readonly title: string;
  readonly summary: string;
  /** Slugs of the organisations whose inputs belong to it. */
  readonly said: readonly string[];
  /** The ask that it became, in a position by its key. */
  readonly ask: { readonly position: string; readonly number: number } | null;
};

/** What became of an ask in a later edition. */
export type FateSeed = {
  readonly edition: string;
  readonly verdict: "adopted" | "in-part" | "other-words" | "not-adopted" | "contrary" | "moot" | "unknown";
  readonly locator: string;
  readonly excerpt: string;
  /** How strong a claim to have caused it is. */
  readonly claim: "verbatim" | "substance" | "coincident" | "unknown";
};

export type AskSeed = {
  readonly number: number;
  readonly statement: string;
  readonly priority: (typeof askPriorities)[number];
  readonly redLine: boolean;
  /** For coordinators alone. */
  readonly fallback: string;
  readonly state: (typeof askStates)[number];
  readonly fate: FateSeed | null;
};

export type AmendmentSeed = {
  readonly number: number;
  readonly provision: string;
  readonly current: string;
  readonly proposed: string;
  readonly justification: string;
};

/** What an organisation answers in a ballot. Of two by one organisation the later counts. */
export type BallotSeed = {
  readonly organisation: string;
  readonly by: string;
  readonly at: Moment;
  readonly choice: BallotChoice;
  readonly reason: Words | null;
  /** Present with `discuss` alone: what is wrong, what would clear it, and the paragraph it is about. */
  readonly concern: { readonly problem: Words; readonly remedy: Words; readonly paragraph: string } | null;
};

export type DecisionSeed = {
  readonly method: Method;
  readonly opened: Act;
  readonly closes: Deadline;
  /** Slugs of the organisations entitled to speak. */
  readonly electors: readonly string[];
  readonly ballots: readonly BallotSeed[];
  /** Null while it is open. */
  readonly declared: (Act & { readonly state: "carried" | "not-carried"; readonly outcome: Words }) | null;
};

/** A version whose words are fixed: those of the position as it stands here. */
export type FrozenSeed = Act & {
  readonly number: number;
  readonly change: (typeof changeClasses)[number];
  readonly note: Words;
  readonly decision: DecisionSeed;
};

export type PositionSeed = {
  readonly key: string;
  readonly kind: (typeof positionKinds)[number];
  /** Key of the call it answers; null for what is only added to another hub's text. */
  readonly answers: string | null;
  /** Key of the position whose text it adds to. */
  readonly joins: string | null;
  readonly created: Act;
  readonly editors: readonly string[];
  readonly language: Language;
  readonly stance: Stance;
  readonly title: string;
  readonly lede: string;
  /** Shown with running numbers. */
  readonly sections: readonly Section[];
  readonly asks: readonly AskSeed[];
  readonly amendments: readonly AmendmentSeed[];
  /** Null while it is being drafted. */
  readonly frozen: FrozenSeed | null;
  /** When it was opened to the other hubs as their common core. */
  readonly offered: Act | null;
  /** What the hub holds something else on in the text it joins. */
  readonly divergences: readonly (Act & { readonly part: "section" | "ask"; readonly number: number; readonly reason: string })[];
  readonly published: Act | null;
  readonly withdrawn: (Act & { readonly reason: Words }) | null;
  readonly signOns: readonly (Act & { readonly organisation: string })[];
};

/** One submission to one made-up authority, with the acts that brought it where it is. */
export type ResponseSeed = {
  readonly key: string;
  /** Key of the position it carries. */
  readonly position: string;
  readonly title: string;
  readonly authority: string;
  readonly channel: (typeof channels)[number];
  readonly deadline: Deadline;
  readonly language: Language;
  readonly body: string;
  readonly proposed: Act;
  readonly planned: Act & { readonly reason: Words };
  /** Whoever takes it up is its editor, and so not the one who approves. */
  readonly taken: Act | null;
  readonly sentToReview: Act | null;
  readonly approved: Act | null;
  readonly submitted: (Act & { readonly reference: string; readonly note: Words }) | null;
  readonly acknowledged: (Act & { readonly note: Words }) | null;
  readonly answered: (Act & { readonly note: Words }) | null;
  /** The deadline passed unsent: the clock set the state, a person wrote why and went on. */
  readonly missed: (Act & { readonly note: Words }) | null;
};

/** Something a hub asked a made-up authority, as far as it got. */
export type QuestionSeed = {
  readonly key: string;
  readonly authority: string;
  readonly wording: string;
  readonly background: string;
  readonly holdsUp: string;
  readonly drafted: Act;
  readonly asked: Act & { readonly reference: string };
  /** When somebody noted which position waits for the answer, by its key. */
  readonly waits: Act & { readonly position: string };
  /** Null while the authority is silent. */
  readonly answered: (Act & { readonly answer: Words }) | null;
  readonly applied: (Act & { readonly outcome: Words }) | null;
};

/** One hub's own work on a made-up issue. */
/** A step of the hub's plan that somebody put on a day, or on the last day of the week before where nobody works then. */
export type PinSeed = Act & { readonly milestone: Milestone; readonly on: number; readonly reason: Words };

export type TrackSeed = {
  readonly hub: HubSlug;
  readonly opened: Act;
  readonly state: TrackState;
  /** How much it would change for the hub and how likely it is, each from 1 to 5. */
  readonly assessment: { readonly impact: number; readonly likelihood: number };
  readonly stance: Stance;
  readonly lead: string;
  /** Why this hub holds something else than the other. */
  readonly divergence: (Act & Words) | null;
  readonly calls: readonly CallSeed[];
  readonly positions: readonly PositionSeed[];
  readonly responses: readonly ResponseSeed[];
  readonly questions: readonly QuestionSeed[];
  readonly pins: readonly PinSeed[];
};

/** A made-up issue and all that the cast does about it. Every past act lies before the day of the first run. */
export type Story = {
  readonly key: string;
  /** The hub whose docket it is in. */
  readonly hub: HubSlug;
  readonly logged: Act;
  readonly language: Language;
  readonly title: string;
  readonly officialTitle: string;
  readonly jurisdiction: JurisdictionCode;
  readonly instrument: Instrument;
  readonly procedure: Procedure;
  readonly why: string;
  readonly dateFacts: readonly RelativeDateFact[];
  readonly texts: readonly TextSeed[];
  readonly tracks: readonly TrackSeed[];
};

/** Where a hub stands with a real issue: a state of work, and no opinion. */
export type RealTrackSeed = {
  readonly issue: string;
  readonly hub: HubSlug;
  readonly state: Extract<TrackState, "watching" | "following" | "implementation">;
};
