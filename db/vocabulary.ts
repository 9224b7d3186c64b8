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

/** What a view looks at: the registry of issues, or everything that can be found. */
export const viewKinds = ["registry", "search", "asks"] as const;
export type ViewKind = (typeof viewKinds)[number];

/** What a link of somebody's own leads to: a hub, an issue, what they watch and lead, or a view. */
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

/** What an edition of a text is in its procedure. `published` is what the official journal printed; `consolidated` has no legal effect. */
export const editionStatuses = ["draft", "proposal", "mandate", "agreed", "published", "consolidated", "corrigendum"] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** By what a provision was found again in another edition. `text` reads the same word for word, `hand` was said by a person. */
export const mappingGrounds = ["text", "number", "heading", "similarity", "hand"] as const;
export type MappingGround = (typeof mappingGrounds)[number];

/** How an amendment stands to a newer edition of its text. */
export const amendmentFits = ["fits", "moved", "look"] as const;
export type AmendmentFit = (typeof amendmentFits)[number];

/** The lanes a contributor can choose for an answer. */
export const feedbackLanes = ["public", "hub", "coordinators", "confided", "own"] as const;

export const positionKinds = ["position-paper", "joint-statement", "amendment-package", "interpretation", "talking-points", "no-position"] as const;

export const positionStates = ["drafting", "consultation", "last-call", "deciding", "blocked", "adopted", "published", "superseded", "not-adopted", "withdrawn"] as const;
export type PositionState = (typeof positionStates)[number];

/** What of another hub's text one holds something else on. */
export const divergentParts = ["stance", "section", "ask"] as const;
export type DivergentPart = (typeof divergentParts)[number];

/** What a document is to whoever reads it. */
export const documentStatuses = ["draft", "frozen", "adopted", "published", "superseded", "expired", "not-adopted", "withdrawn"] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export const askPriorities = ["must", "should", "could"] as const;
export const askStates = ["open", "partly-met", "met", "lost", "moot"] as const;
export type AskState = (typeof askStates)[number];

/** An ask, or one on exact wording. */
export const demandKinds = ["ask", "amendment"] as const;
export type DemandKind = (typeof demandKinds)[number];

/** How far an interpretation can be leaned on. */
export const maturities = ["draft", "pending", "approved"] as const;
export const suggestionStates = ["open", "accepted", "rejected", "withdrawn"] as const;
export const changeClasses = ["substantive", "editorial"] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** The ways to decide (`domain.md` section 4). */
export const methods = ["ballot", "lazy-consensus", "supported-consensus", "formal-vote", "override", "fast-track", "delegated", "sign-on", "straw-poll"] as const;
export type Method = (typeof methods)[number];

/** Of whom a share is taken: of those that take a side, of those entitled to speak, or of all that take part in the hub. */
export const shareBases = ["sided", "entitled", "participants"] as const;
export type ShareBase = (typeof shareBases)[number];

/** Who may change the rules of a hub. */
export const stewards = ["administrator", "coordinator-on-board", "board", "coordinator"] as const;
export type Steward = (typeof stewards)[number];

/** `closed`: its hour has come, and the result is to be declared. `no-result`: ended without one. `reverted`: carried, and taken back since. */
export const decisionStates = ["open", "closed", "carried", "not-carried", "no-result", "cancelled", "reverted"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What an organisation answers in a ballot. `discuss` blocks and says what would clear it; `hold` asks for time. */
export const ballotChoices = ["yes", "no-objection", "disagree", "discuss", "hold", "abstain", "recuse"] as const;
export type BallotChoice = (typeof ballotChoices)[number];

export const signOnStates = ["open", "closed", "cancelled"] as const;
export type SignOnState = (typeof signOnStates)[number];

/** Who may put its name under a text: organisations of the hub, members of the foundation, anyone with an organisation. */
export const signerGroups = ["hub", "members", "anyone"] as const;
export type SignerGroup = (typeof signerGroups)[number];

/** What the hub's people see before signing closes: who has signed, or no more than how many. */
export const signatureListings = ["open", "count"] as const;
export type SignatureListing = (typeof signatureListings)[number];

/** In which order a letter names those under it. */
export const signatureOrders = ["name", "time"] as const;
export type SignatureOrder = (typeof signatureOrders)[number];

/** What speaks against counting a signature by link before somebody has looked. `elsewhere`: it names an organisation whose domain is another. */
export const claimFindings = ["duplicate", "elsewhere", "registered"] as const;
export type ClaimFinding = (typeof claimFindings)[number];

export const responseStates = ["proposed", "planned", "in-work", "in-review", "approved", "submitted", "acknowledged", "answered", "concluded", "not-responding", "cancelled", "missed"] as const;
export type ResponseState = (typeof responseStates)[number];

/** Why a hub does not respond. */
export const goReasons = ["out-of-scope", "too-tight", "no-consensus", "others-cover"] as const;
export type GoReason = (typeof goReasons)[number];

/** Who approves a response, by the rules of a hub: a second coordinator or a member of the board, or the board alone. */
export const approvers = ["anyone", "board"] as const;
export type Approver = (typeof approvers)[number];

/** When the text of a response was kept as it stood. */
export const textMoments = ["review", "fixed", "approved", "filed"] as const;
export type TextMoment = (typeof textMoments)[number];

/** What followed a filing; the last is what we did ourselves. */
export const replyKinds = ["acknowledgement", "publication", "closing-note", "reply", "asked-again"] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** The forms an authority takes input in; `other` is what is none of them. */
export const channels = [
  "have-your-say", "have-your-say-attachment", "eusurvey", "comment-sheet", "standards-table", "etsi", "national-standards-body", "parliament-amendments", "letter", "e-mail",
  "tris", "tbt", "singapore-agency", "china-npc", "china-ministry", "japan-egov", "korea-opinion", "india-clause-table", "taiwan-join", "other",
] as const;
export type Channel = (typeof channels)[number];

/** What a channel takes: words typed into it, a file, rows of a table, answers to questions. */
export const channelParts = ["text", "attachment", "table", "answers"] as const;
export type ChannelPart = (typeof channelParts)[number];

export const limitUnits = ["characters", "words", "pages", "bytes", "rows"] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** How a channel counts characters: as Unicode does, or as JavaScript does, where an emoji is two. */
export const countings = ["code-points", "utf-16"] as const;
export type Counting = (typeof countings)[number];

/** What an authority means by midnight of a day: its end, or its start, when there is no time left on it; `office-hours` is when the office shuts. */
export const midnights = ["end-of-day", "start-of-day", "office-hours"] as const;
export type Midnight = (typeof midnights)[number];

/** What a comment counts lines by. */
export const lineBases = ["page", "document", "none"] as const;
export type LineBasis = (typeof lineBases)[number];

/** The figures of a channel that can be in doubt, beside its limits, each of which says so itself. */
export const channelFigures = ["files", "languages", "midnight", "lines", "receipt", "lead"] as const;
export type ChannelFigure = (typeof channelFigures)[number];

/** The files that a response can be made into, by the last part of their address. */
export const packForms = [
  "text.txt", "attachment.docx", "attachment.pdf", "letter.docx", "letter.pdf", "commission.xlsx", "commission.docx", "commission-short.xlsx", "commission-short.docx", "iso.xlsx", "iso.docx",
  "parliament.docx", "tracked.docx", "table.csv", "answers.docx", "answers.txt",
] as const;
export type PackForm = (typeof packForms)[number];

/** What became of an ask in an edition of a text. */
export const fateVerdicts = ["adopted", "in-part", "other-words", "not-adopted", "contrary", "moot", "unknown"] as const;
export type FateVerdict = (typeof fateVerdicts)[number];

/** How strong our claim is that it came from us. Only a person says so. */
export const strengths = ["verbatim", "substance", "coincident", "unknown"] as const;
export type Strength = (typeof strengths)[number];

/** What a part of a questionnaire is. */
export const partKinds = ["section", "question", "text"] as const;
export type PartKind = (typeof partKinds)[number];

/** How a question of a questionnaire is answered: in words, with one of its options, or with several. */
export const answerWays = ["words", "one", "several"] as const;
export type AnswerWay = (typeof answerWays)[number];

/** What the length of an answer is counted in. */
export const countedIn = ["characters", "words"] as const;
export type CountedIn = (typeof countedIn)[number];

export const formQuestionStates = ["open", "drafted", "agreed", "left-out"] as const;
export type FormQuestionState = (typeof formQuestionStates)[number];

export const briefKinds = ["talking-points", "one-page"] as const;
export type BriefKind = (typeof briefKinds)[number];

/** How it ended for us. */
export const lessonOutcomes = ["won", "in-part", "lost", "overtaken", "withdrawn"] as const;
export type LessonOutcome = (typeof lessonOutcomes)[number];

/** Reasons for telling somebody that cannot wait: they have to do something within days, and nobody else can do it for them. */
export const urgentReasons = ["vote", "second", "sign", "signAgain", "signReminder", "reminded", "clarify", "confirm", "approve", "returned", "file", "declare", "missed", "embargoLift"] as const;

/** How far it is with naming a contributor. */
export const acknowledgementStates = ["asked", "agreed", "declined", "removed"] as const;
export type AcknowledgementState = (typeof acknowledgementStates)[number];

/** How much somebody wants to hear of a thing: also when asked alone, they hear what goes to everyone in their seat; muted, only what is asked of themselves. */
export const watchLevels = ["everything", "milestones", "asked", "muted"] as const;
export type WatchLevel = (typeof watchLevels)[number];

export const locales = ["en", "nl"] as const;
export type Locale = (typeof locales)[number];

/** What is mailed at once: what needs somebody, also where they are named, or nothing. */
export const mailedAtOnce = ["needed", "mentioned", "nothing"] as const;
export type MailedAtOnce = (typeof mailedAtOnce)[number];
/** How often what can wait is gathered in one mail; daily is on working days. */
export const digestRhythms = ["weekly", "daily", "never"] as const;
export type DigestRhythm = (typeof digestRhythms)[number];
/** What can be ended by a link in a mail, each by itself. */
export const mailSubscriptions = ["digest", "told"] as const;
export type MailSubscription = (typeof mailSubscriptions)[number];
