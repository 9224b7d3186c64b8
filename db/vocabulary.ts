/** Words shared by tables, forms and policies; the terms of the field. No imports, so that browsers may load it. */

/** Who may see a thing, from open to closed. */
export const lanes = ["public", "members", "hub", "coordinators", "confided", "own", "named"] as const;
export type Lane = (typeof lanes)[number];

/** What a person does in a hub. A participant is anyone of a participating organisation; delegate and alternate vote for it. */
export const roles = ["member", "participant", "delegate", "alternate", "liaison", "coordinator", "board", "administrator"] as const;
export type Role = (typeof roles)[number];

export const stances = ["oppose", "oppose-unless-changed", "monitoring", "support-with-changes", "support"] as const;
export type Stance = (typeof stances)[number];

export const instruments = ["regulation", "directive", "decision", "delegated-act", "implementing-act", "guideline", "communication", "standardisation-request", "standard", "consultation", "initiative", "act", "bill", "rules", "measures", "agreement", "other"] as const;
export type Instrument = (typeof instruments)[number];

/** Whose rule it is: the European Union, ASEAN, and countries by ISO 3166 alpha-2. */
export const jurisdictions = [
  "EU", "ASEAN", "AE", "AR", "AT", "AU", "BE", "BG", "BH", "BN", "BR", "CA", "CH", "CL", "CN", "CO", "CR", "CY", "CZ", "DE", "DK", "EC", "EE", "EG",
  "ES", "FI", "FR", "GB", "GE", "GR", "HK", "HR", "HU", "ID", "IE", "IL", "IN", "IS", "IT", "JO", "JP", "KE", "KH", "KR", "KW", "KZ", "LA", "LI",
  "LK", "LT", "LU", "LV", "MM", "MN", "MO", "MT", "MX", "MY", "NG", "NL", "NO", "NP", "NZ", "OM", "PE", "PH", "PK", "PL", "PT", "QA", "RO", "RU",
  "RW", "SA", "SE", "SG", "SI", "SK", "TH", "TR", "TW", "TZ", "UA", "UG", "US", "UY", "VN", "ZA",
] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** The procedures whose stages are known: `db/procedures` has them as they are shipped. */
export const procedures = ["cod", "delegated", "implementing", "guidance", "pre-proposal", "standardisation", "tris", "sg-bill", "cn-law", "cn-measure", "jp-order", "kr-act", "in-rules", "tw-regulation", "tbt", "generic"] as const;
export type Procedure = (typeof procedures)[number];

/** What a dated event of a procedure is. Those that close a door for input are deadlines. */
export const dateKinds = ["consultation-opens", "consultation-closes", "proposal", "opinion", "reading", "committee-vote", "mandate", "trilogue", "plenary", "council", "trilogue-agreement", "council-adoption", "adoption", "scrutiny-ends", "signature", "publication", "notification", "corrigendum", "entry-into-force", "application", "transposition-deadline", "deadline", "deliverable", "guidance", "review", "other"] as const;
export type DateKind = (typeof dateKinds)[number];

/** Who decides at a stage of a procedure. */
export const bodies = ["commission", "parliament", "council", "co-legislators", "member-states", "standards-organisations", "government", "ministry", "agency", "legislature", "head-of-state", "authority"] as const;
export type Body = (typeof bodies)[number];

/** The ways by which somebody outside can be heard. */
export const routes = ["portal", "questionnaire", "department", "parliament", "ministry", "agency", "standards-body", "expert-group", "enquiry-point", "post"] as const;
export type Route = (typeof routes)[number];

export const confidences = ["confirmed", "indicative", "extended"] as const;
export type Confidence = (typeof confidences)[number];
export const verifications = ["verified", "partly", "unverified"] as const;
export type Verification = (typeof verifications)[number];

export const trackStates = ["triage", "watching", "gathering", "positioning", "responding", "following", "implementation", "closed", "declined", "dormant", "merged"] as const;
export type TrackState = (typeof trackStates)[number];

export const priorities = ["high", "normal", "low"] as const;
export type Priority = (typeof priorities)[number];

/** How one issue stands to another. `equivalent` reads the same from both sides. */
export const relationKinds = ["implements", "amends", "transposes", "supersedes", "corrects", "equivalent"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** The steps of a hub's own plan, in their order, up to the authority's deadline. */
export const milestones = ["go-no-go", "feedback-closes", "text-freezes", "decision-opens", "decision-closes", "file-by"] as const;
export type Milestone = (typeof milestones)[number];

/** A question to an authority. */
export const questionStates = ["draft", "sent", "answered", "applied", "withdrawn"] as const;
export type QuestionState = (typeof questionStates)[number];

/** What a link of somebody's own leads to: a hub, an issue, what they watch and lead, or a view of the registry. */
export const feedKinds = ["all", "hub", "issue", "mine", "view"] as const;
export type FeedKind = (typeof feedKinds)[number];

export const callStates = ["draft", "open", "closed"] as const;
export type CallState = (typeof callStates)[number];

export const feedbackStates = ["submitted", "needs-clarification", "disposed", "contested", "final", "withdrawn"] as const;
export type FeedbackState = (typeof feedbackStates)[number];

export const verdicts = ["accepted", "accepted-in-part", "not-accepted", "noted", "out-of-scope", "deferred"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a comment is about, as the tables of ISO, CEN and the Commission have it: the whole approach, the substance, the words alone. */
export const commentTypes = ["ge", "te", "ed"] as const;
export type CommentType = (typeof commentTypes)[number];

/** What a question of a call wants: one of several, any of several, a place on a scale, a number with its unit, words, a file. */
export const callQuestionKinds = ["choice", "choices", "scale", "number", "text", "file"] as const;
export type CallQuestionKind = (typeof callQuestionKinds)[number];

/** Who made a translation. */
export const translationMakers = ["human", "machine"] as const;
export type TranslationMaker = (typeof translationMakers)[number];

/** How an answer came into a theme: by somebody's hand, or by the theme's rule. */
export const placements = ["hand", "rule"] as const;
export type Placement = (typeof placements)[number];

export const importStates = ["imported", "undone"] as const;
export type ImportState = (typeof importStates)[number];

/** A file waits for the scanner where there is one; what the scanner refuses is never handed out. */
export const fileStates = ["waiting", "clean", "refused"] as const;
export type FileState = (typeof fileStates)[number];

/** What an organisation lives from, and how many people it has (Commission Recommendation 2003/361/EC for the smaller three). */
export const sectors = ["software", "cloud", "hosting", "telecommunications", "networks", "hardware", "semiconductors", "research", "education", "finance", "energy", "health", "mobility", "manufacturing", "measurement", "retail", "media", "public-sector", "consulting", "non-profit", "other"] as const;
export type Sector = (typeof sectors)[number];
export const sizes = ["micro", "small", "medium", "large"] as const;
export type Size = (typeof sizes)[number];

/** The lanes a contributor can choose for an answer. */
export const feedbackLanes = ["public", "hub", "coordinators", "confided", "own"] as const;

export const positionKinds = ["position-paper", "joint-statement", "amendment-package", "interpretation", "talking-points", "no-position"] as const;

export const positionStates = ["drafting", "consultation", "last-call", "deciding", "blocked", "adopted", "published", "superseded", "not-adopted", "withdrawn"] as const;
export type PositionState = (typeof positionStates)[number];

export const askPriorities = ["must", "should", "could"] as const;
export const askStates = ["open", "partly-met", "met", "lost", "moot"] as const;

export const changeClasses = ["substantive", "editorial"] as const;

export const methods = ["ballot", "lazy-consensus", "formal-vote"] as const;
export type Method = (typeof methods)[number];

export const decisionStates = ["open", "carried", "not-carried", "cancelled"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What an organisation answers in a ballot. `discuss` blocks and says what would clear it; `hold` asks for time. */
export const ballotChoices = ["yes", "no-objection", "disagree", "discuss", "hold", "abstain", "recuse"] as const;
export type BallotChoice = (typeof ballotChoices)[number];

export const responseStates = ["proposed", "planned", "in-work", "in-review", "approved", "submitted", "acknowledged", "answered", "concluded", "not-responding", "cancelled", "missed"] as const;
export type ResponseState = (typeof responseStates)[number];

/** The forms an authority takes input in. */
export const channels = ["have-your-say", "eusurvey", "comment-sheet", "standards-table", "parliament-amendments", "letter", "e-mail", "tris", "tbt", "agency-template", "national-portal", "other"] as const;
export type Channel = (typeof channels)[number];

export const locales = ["en", "nl"] as const;
export type Locale = (typeof locales)[number];
