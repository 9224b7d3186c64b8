import type { PositionSeed } from "#db/seed/demo/types.ts";

/** The position that is still being written, while the call it answers is open. */
export const positionOnSection4: PositionSeed = {
  key: "records-that-can-be-kept",
  kind: "position-paper",
  answers: "model-resilience-section-4",
  joins: null,
  created: { by: "coordinator-europe", at: { day: -3, time: "11:00" } },
  editors: ["sample-systems-alternate"],
  language: "en",
  stance: "support-with-changes",
  title: "Records that can be kept, notices that can be read",
  lede:
    "Section 4 of the draft guidance (fictional) asks for the right things from a supplier. It should ask for them in a form that a machine can produce and at a moment when there is something to say.",
  sections: [
    {
      heading: "What we keep today",
      body:
        "Participants that build models already produce a list of components with each release. It is made in minutes, without anyone's hand in it. A duty to keep that list is welcome.",
    },
    {
      heading: "A list of components, not a register of people",
      body:
        "Paragraph 47 also asks for the persons who approved each component, for ten years. That turns a technical list into a register of people, which has to be filled in by hand. The list is useful without the names.",
    },
    {
      heading: "A notice when there is something to say",
      body:
        "Paragraph 49 asks for a notice of every weakness within 24 hours. This section waits for the inputs that are still to come; the direction is to tie the notice to exploitation and to give it 72 hours.",
    },
    {
      heading: "One language, or none",
      body:
        "Paragraph 52 ties records to the language of the supplier's country. Where suppliers of one model sit in several countries, the same record would exist in as many languages. To be written when the call has closed.",
    },
  ],
  asks: [
    {
      number: 1,
      statement: "For each release the supplier keeps a machine-readable list of components, without the names of those who approved them.",
      priority: "must",
      redLine: false,
      fallback: "Names are kept for two years and handed over in a single case, on request.",
      state: "open",
      fate: null,
    },
    {
      number: 2,
      statement: "A weakness is notified within 72 hours after its exploitation has been established.",
      priority: "should",
      redLine: false,
      fallback: "An early warning of one line within 24 hours, the notice itself within 72.",
      state: "open",
      fate: null,
    },
  ],
  amendments: [
    {
      number: 1,
      provision: "Section 4.1 – paragraph 47",
      current:
        "47. The supplier shall keep, for each release and for a period of ten years, a record of all components of the model and of the persons who approved them.",
      proposed:
        "47. The supplier shall keep, for each release and for a period of ten years, a machine-readable record of all components of the model.",
      justification:
        "A record of components serves its purpose without naming the persons who approved them. Leaving the names out allows the record to be produced and compared automatically and avoids the processing of personal data.",
    },
  ],
  frozen: null,
  offered: null,
  divergences: [],
  published: null,
  withdrawn: null,
  signOns: [],
};
