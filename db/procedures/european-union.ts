import { ear, stage, window, type Template } from "#db/procedures/template.ts";

// After `domain.md` section 2, 1 to 7; the treaty (TFEU) and the better-regulation guidelines of the Commission (SWD(2021) 305) where they
// name a length. Lengths without one are those that files of this kind usually took: something to be surprised by, not a rule.

const haveYourSay = window("portal", "have-your-say");
const survey = window("questionnaire", "eusurvey");
const department = ear("department", "anyone", "e-mail");
/** Whoever is in the transparency register is heard there; amendments are tabled in committee. */
const members = ear("parliament", "anyone", "letter");
const amendments = ear("parliament", "anyone", "parliament-amendments");
const ministries = ear("ministry", "country", "letter");
const experts = ear("expert-group", "seated");

const announced = stage("announced", "commission", { days: 365, doors: [department, experts] });
const published = stage("published", "commission", { days: 20, reachedBy: ["publication"] });
const inForce = stage("in-force", "commission", { reachedBy: ["entry-into-force"], doors: [department, experts] });
const applies = stage("applies", "member-states", { last: true, reachedBy: ["application", "transposition-deadline"], doors: [ear("agency", "country", "letter")] });

/** TFEU Articles 289 and 294. Feedback on a proposal is taken for eight weeks; negotiations between the institutions are a stage of their own. */
const cod: Template = {
  checkAfter: 60,
  stages: [
    announced,
    stage("pre-consultation", "commission", { days: 84, window: 84, reachedBy: ["consultation-opens", "consultation-closes"], doors: [haveYourSay, survey, department] }),
    stage("proposal", "co-legislators", { days: 56, reachedBy: ["proposal"], doors: [amendments, ministries] }),
    stage("feedback", "co-legislators", { days: 56, window: 56, reachedBy: ["consultation-opens"], completedBy: ["consultation-closes"], doors: [haveYourSay, amendments, ministries] }),
    stage("committee", "co-legislators", { days: 300, reachedBy: ["opinion", "council", "reading"], completedBy: ["committee-vote", "mandate"], doors: [amendments, ministries] }),
    stage("trilogue", "co-legislators", { days: 180, reachedBy: ["trilogue"], doors: [members, ministries, department] }),
    stage("agreed", "co-legislators", { days: 180, reachedBy: ["trilogue-agreement", "plenary"], doors: [members, ministries] }),
    stage("adopted", "co-legislators", { days: 45, reachedBy: ["council-adoption", "adoption", "signature"] }),
    published, inForce, applies,
  ],
};

/** TFEU Article 290. Drafts are out for four weeks; Parliament and Council may object for two months, which they can double. */
const delegated: Template = {
  checkAfter: 60,
  stages: [
    announced,
    stage("draft-feedback", "commission", { days: 120, window: 28, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [haveYourSay, experts] }),
    stage("scrutiny", "co-legislators", { days: 120, reachedBy: ["adoption", "scrutiny-ends"], doors: [members, ministries] }),
    published, inForce, applies,
  ],
};

/** TFEU Article 291 and Regulation (EU) No 182/2011: a committee of the member states votes on the draft. */
const implementing: Template = {
  checkAfter: 60,
  stages: [
    announced,
    stage("draft-feedback", "commission", { days: 120, window: 28, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [haveYourSay, experts, ministries] }),
    stage("committee-vote", "member-states", { days: 30, reachedBy: ["committee-vote"], doors: [ministries] }),
    stage("adopted", "commission", { days: 14, reachedBy: ["adoption"] }),
    published, inForce, applies,
  ],
};

const guidance: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("draft-feedback", "commission", { days: 180, window: 28, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [haveYourSay, window("portal", "comment-sheet"), experts] }),
    stage("adopted", "commission", { reachedBy: ["adoption", "guidance", "publication"], doors: [department, experts] }),
    stage("applies", "commission", { last: true, reachedBy: ["application"], doors: [department] }),
    stage("revision", "commission", { days: 365, reachedBy: ["review"], doors: [department, experts] }),
  ],
};

/** Better-regulation guidelines: four weeks for a call for evidence, twelve for a public consultation. */
const preProposal: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("call-for-evidence", "commission", { days: 270, window: 84, reachedBy: ["consultation-opens", "consultation-closes"], doors: [haveYourSay, survey, department] }),
    stage("proposal", "commission", { reachedBy: ["proposal", "adoption"], doors: [members, ministries] }),
  ],
};

/** Regulation (EU) No 1025/2012, Article 10, and CEN-CENELEC Internal Regulations Part 2: an enquiry lasts twelve weeks. */
const standardisation: Template = {
  checkAfter: 90,
  stages: [
    stage("request", "commission", { days: 270, reachedBy: ["proposal"], doors: [experts, ministries] }),
    stage("drafting", "standards-organisations", { days: 730, reachedBy: ["adoption"], doors: [ear("standards-body", "country", "national-standards-body"), ear("expert-group", "seated", "standards-table")] }),
    stage("enquiry", "standards-organisations", { days: 84, window: 84, reachedBy: ["consultation-opens", "consultation-closes"], doors: [{ ...ear("standards-body", "country", "national-standards-body"), open: "window" }] }),
    stage("formal-vote", "standards-organisations", { days: 56, reachedBy: ["committee-vote"], doors: [ear("standards-body", "country")] }),
    stage("cited", "commission", { reachedBy: ["publication"] }),
  ],
};

/** Directive (EU) 2015/1535, Article 6: a draft stands still for three months, in which anyone may comment. */
const tris: Template = {
  checkAfter: 30,
  stages: [
    stage("notified", "ministry", { days: 7, reachedBy: ["proposal"], doors: [ear("portal", "anyone", "tris")] }),
    stage("standstill", "member-states", { days: 90, window: 90, reachedBy: ["consultation-opens", "consultation-closes"], doors: [window("portal", "tris"), ministries, department] }),
    stage("adopted", "ministry", { days: 90, reachedBy: ["adoption", "publication"] }),
    inForce,
  ],
};

export const europeanUnion = { cod, delegated, implementing, guidance, "pre-proposal": preProposal, standardisation, tris };
