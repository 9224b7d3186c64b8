import { asiaCall } from "#db/seed/demo/model-resilience/feedback-asia.ts";
import { draft, revised } from "#db/seed/demo/model-resilience/draft.ts";
import { positionOnSection3 } from "#db/seed/demo/model-resilience/position-section-3.ts";
import { positionOnSection4 } from "#db/seed/demo/model-resilience/position-section-4.ts";
import { section3 } from "#db/seed/demo/model-resilience/feedback-section-3.ts";
import { section4 } from "#db/seed/demo/model-resilience/feedback-section-4.ts";
import type { PinSeed, QuestionSeed, ResponseSeed, Story, TrackSeed } from "#db/seed/demo/types.ts";

const source = "Made up for the demonstration";

const response: ResponseSeed = {
  key: "answer-to-the-draft-guidance",
  position: "paying-for-help",
  title: "Answer to the draft guidance, section 3",
  authority: "Office for Model Resilience (fictional)",
  channel: "comment-sheet",
  deadline: { day: 30, time: "23:59", zone: "Europe/Brussels" },
  language: "en",
  body:
    "To the Office for Model Resilience (fictional)\n\nThank you for the draft guidance on the Model Resilience Regulation (fictional) and for the time to answer it.\n\nThe draft helps publishers of open models: paragraph 39 gives them certainty. Section 3 then draws its line at payment. We ask you to draw it at access instead, to let responsibility follow the decision to release a model, and to leave bodies that only host or build a model out of its scope.\n\nOur comments on paragraphs 41 and 44, with proposed wording and reasons, are in the sheet. We would be glad to explain them.",
  proposed: { by: "liaison-europe", at: { day: -23, time: "15:00" } },
  planned: {
    by: "coordinator-europe",
    at: { day: -22, time: "09:30" },
    reason: {
      language: "en",
      text: "Go. The draft touches most participants, and there is time for a position and a ballot before it closes.",
    },
  },
  taken: null,
  sentToReview: null,
  approved: null,
  submitted: null,
  acknowledged: null,
  answered: null,
  missed: null,
};

const question: QuestionSeed = {
  key: "when-a-weakness-is-known",
  authority: "Office for Model Resilience (fictional)",
  wording: "Does the period of 24 hours in paragraph 49 begin with a report of a weakness, or once the supplier has confirmed it?",
  background:
    "Paragraph 49 of the draft guidance (fictional) counts from the moment at which the supplier becomes aware of a weakness.\n\nParticipants receive many reports that turn out to be mistaken. If each of them starts the clock, the Office would be told mostly of weaknesses that do not exist.",
  holdsUp: "The section on notices: whether to ask for more time, or for another beginning.",
  drafted: { by: "liaison-europe", at: { day: -29, time: "16:10" } },
  asked: { by: "liaison-europe", at: { day: -28, time: "09:45" }, reference: "OMR-2041 (fictional)" },
  waits: { by: "coordinator-europe", at: { day: -3, time: "11:20" }, position: "records-that-can-be-kept" },
  answered: null,
  applied: null,
};

const pin: PinSeed = {
  milestone: "file-by",
  on: 23,
  by: "coordinator-europe",
  at: { day: -20, time: "10:05" },
  reason: { language: "en", text: "Whoever files is away in the last week before the deadline." },
};

const europe: TrackSeed = {
  hub: "europe",
  opened: { by: "coordinator-europe", at: { day: -34, time: "14:00" } },
  state: "positioning",
  assessment: { impact: 5, likelihood: 4 },
  stance: "support-with-changes",
  lead: "coordinator-europe",
  divergence: null,
  calls: [section3, section4],
  positions: [positionOnSection3, positionOnSection4],
  responses: [response],
  questions: [question],
  pins: [pin],
};

const asia: TrackSeed = {
  hub: "asia",
  opened: { by: "coordinator-asia", at: { day: -26, time: "09:30" } },
  state: "gathering",
  assessment: { impact: 3, likelihood: 4 },
  stance: "oppose-unless-changed",
  lead: "coordinator-asia",
  divergence: {
    by: "coordinator-asia",
    at: { day: -5, time: "10:00" },
    language: "en",
    text: "Paragraph 45 makes a publisher outside the Union name a representative because somebody else builds its model there. Participants in Europe do not meet that duty and ask for changes elsewhere. Participants in Asia cannot support the draft while it stands. On hosting and on payment the two hubs agree.",
  },
  calls: [asiaCall],
  positions: [],
  responses: [],
  questions: [],
  pins: [],
};

/** One issue carried half way: a call answered and one open, a position under ballot and one in writing, two hubs that differ. */
export const modelResilience: Story = {
  key: "model-resilience",
  hub: "europe",
  logged: { by: "example-cloud-delegate", at: { day: -34, time: "11:30" } },
  language: "en",
  title: "Guidance on the Model Resilience Regulation (fictional)",
  officialTitle: "Draft guidance of the Office for Model Resilience on the application of the Model Resilience Regulation (fictional)",
  jurisdiction: "EU",
  instrument: "guideline",
  procedure: "guidance",
  why:
    "A made-up draft for trying things out. It decides when somebody who pays for, contributes to, hosts or builds an open infrastructure model becomes its supplier, and what records and notices follow. Neither the act nor the authority exists.",
  dateFacts: [
    { day: -35, kind: "consultation-opens",
      label: "Draft published for feedback",
      verification: "verified", source },
    { day: 30, kind: "consultation-closes", time: "23:59", zone: "Europe/Brussels",
      label: "Feedback closes",
      verification: "verified", source },
    { day: 120, kind: "guidance", confidence: "indicative",
      label: "Final guidance planned",
      verification: "partly", source },
    { day: 240, kind: "application",
      label: "The Regulation applies, with or without final guidance",
      verification: "verified", source },
  ],
  texts: [draft, revised],
  tracks: [europe, asia],
};
