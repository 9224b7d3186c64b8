import { ear, stage, window, type Template } from "#db/procedures/template.ts";

/** Agreement on Technical Barriers to Trade, Articles 2.9 and 10: sixty days for comment, through the enquiry point of one's own country. */
const tbt: Template = {
  checkAfter: 30,
  stages: [
    stage("notified", "authority", { days: 7, reachedBy: ["proposal"], doors: [ear("enquiry-point", "country", "tbt")] }),
    stage("draft-comments", "authority", { days: 60, window: 60, reachedBy: ["consultation-opens", "consultation-closes"], doors: [{ ...ear("enquiry-point", "country", "tbt"), open: "window" }] }),
    stage("adopted", "authority", { days: 180, reachedBy: ["adoption", "publication"] }),
    stage("in-force", "authority", { reachedBy: ["entry-into-force"] }),
  ],
};

/** Whatever has no template of its own. */
const generic: Template = {
  checkAfter: 120,
  stages: [
    stage("announced", "authority", { days: 365, doors: [ear("agency", "anyone", "letter")] }),
    stage("open-for-input", "authority", { days: 90, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [window("portal", null)] }),
    stage("under-decision", "authority", { days: 180, reachedBy: ["committee-vote", "council", "plenary", "reading", "mandate", "trilogue", "trilogue-agreement"], doors: [ear("agency", "anyone", "letter")] }),
    stage("decided", "authority", { reachedBy: ["council-adoption", "adoption", "guidance", "publication", "signature"], doors: [ear("agency", "anyone", "letter")] }),
    stage("in-force", "authority", { reachedBy: ["entry-into-force"] }),
    stage("applies", "authority", { last: true, reachedBy: ["application", "transposition-deadline"] }),
  ],
};

export const anywhere = { tbt, generic };
