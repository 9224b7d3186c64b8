import { ear, stage, window, type Template } from "#db/procedures/template.ts";

// After `domain.md` section 2, 8 to 14. Periods for comment are those of the rules named there; other lengths are what is usual.

const agency = ear("agency", "anyone", "e-mail");
const ministry = ear("ministry", "country", "letter");

const announced = stage("announced", "ministry", { days: 365, doors: [agency] });
const inForce = stage("in-force", "agency", { reachedBy: ["entry-into-force"], doors: [agency] });
const applies = stage("applies", "agency", { last: true, reachedBy: ["application"], doors: [agency] });
const promulgated = (days: number | null, by: "head-of-state" | "agency" = "head-of-state") => stage("promulgated", by, { days, reachedBy: ["publication", "signature"] });

/** Standing Orders of Parliament, Singapore: three readings; a Bill becomes an Act with the assent of the President. */
const singaporeBill: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("consultation", "ministry", { days: 90, window: 30, reachedBy: ["consultation-opens", "consultation-closes"], doors: [window("portal", "singapore-agency")] }),
    stage("first-reading", "legislature", { days: 34, reachedBy: ["proposal"], doors: [ear("parliament", "country", "letter"), agency] }),
    stage("second-reading", "legislature", { days: 7, reachedBy: ["reading"], doors: [ear("parliament", "country", "letter")] }),
    stage("passed", "legislature", { days: 60, reachedBy: ["plenary", "adoption"] }),
    stage("gazetted", "head-of-state", { days: 180, reachedBy: ["signature", "publication"], doors: [agency] }),
    inForce, applies,
  ],
};

/** Legislation Law of the People's Republic of China (2023), Articles 29 to 41: a draft is usually read three times, and published for comment for at least thirty days. */
const chineseLaw: Template = {
  checkAfter: 90,
  stages: [
    { ...announced, decides: "legislature" },
    stage("draft-comments", "legislature", { days: 240, window: 30, reachedBy: ["proposal", "consultation-opens", "consultation-closes", "reading"], doors: [window("portal", "china-npc"), window("post", "letter")] }),
    stage("passed", "legislature", { days: 7, reachedBy: ["adoption"] }),
    promulgated(60), inForce, applies,
  ],
};

/** Regulations on the Procedures for the Formulation of Rules (State Council Decree 322): thirty days for comment. */
const chineseMeasure: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("draft-comments", "agency", { days: 180, window: 30, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [window("portal", "china-ministry"), window("post", "e-mail")] }),
    stage("issued", "agency", { days: 30, reachedBy: ["adoption"] }),
    promulgated(60, "agency"), inForce, applies,
  ],
};

/** Administrative Procedure Act of Japan, Article 39: thirty days at least, on e-Gov, with the replies of the ministry published. */
const japaneseOrder: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("draft-comments", "ministry", { days: 60, window: 30, reachedBy: ["consultation-opens", "consultation-closes"], doors: [window("portal", "japan-egov")] }),
    stage("introduced", "legislature", { days: 120, reachedBy: ["proposal", "reading"], doors: [ministry] }),
    stage("passed", "legislature", { days: 14, reachedBy: ["adoption"] }),
    promulgated(180), inForce, applies,
  ],
};

/** Administrative Procedures Act of Korea, Articles 41 to 44: legislative notice for forty days. */
const koreanAct: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("draft-comments", "ministry", { days: 120, window: 40, reachedBy: ["proposal", "consultation-opens", "consultation-closes", "reading"], doors: [window("portal", "korea-opinion"), window("post", "e-mail")] }),
    stage("passed", "legislature", { days: 30, reachedBy: ["adoption"] }),
    promulgated(365), inForce, applies,
  ],
};

/** Pre-legislative consultation policy of India (2014): thirty days, with an explanatory note. */
const indianRules: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("draft-comments", "ministry", { days: 180, window: 30, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [window("portal", "india-clause-table")] }),
    stage("notified", "ministry", { days: 30, reachedBy: ["adoption", "guidance", "publication"] }),
    inForce, applies,
  ],
};

/** Notice of the Executive Yuan of Taiwan on draft regulations (2016): sixty days on Join. */
const taiwaneseRegulation: Template = {
  checkAfter: 90,
  stages: [
    announced,
    stage("draft-comments", "ministry", { days: 120, window: 60, reachedBy: ["proposal", "consultation-opens", "consultation-closes"], doors: [window("portal", "taiwan-join")] }),
    stage("committee", "legislature", { days: 120, reachedBy: ["committee-vote", "reading"], doors: [ear("parliament", "country", "letter")] }),
    stage("passed", "legislature", { days: 30, reachedBy: ["adoption"] }),
    promulgated(60), inForce, applies,
  ],
};

export const asia = {
  "sg-bill": singaporeBill, "cn-law": chineseLaw, "cn-measure": chineseMeasure, "jp-order": japaneseOrder, "kr-act": koreanAct, "in-rules": indianRules, "tw-regulation": taiwaneseRegulation,
};
