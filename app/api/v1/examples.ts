/** What a body can look like, by operation. Tests hold each to the schema that reads it. */
export const examples = {
  logIssue: { hub: "europe", title: "Naming scheme for open source components", reference: "COM(2022) 454", relevance: "Stewards would have to report under names that no registry has." },
  addDateFact: { kind: "consultation-closes", label: "Consultation closes", day: "2031-03-14", time: "23:59", zone: "Europe/Brussels", sourceUrl: "https://example.org/notice" },
  setTemplate: {
    checkAfter: 90, note: "The ministry now opens its drafts for two months", stages: [
      { key: "announced", decides: "ministry", days: 365 },
      { key: "open-for-input", decides: "ministry", days: 60, window: 60, reachedBy: ["consultation-opens"], completedBy: ["consultation-closes"], doors: [{ route: "portal", channel: "national-portal", open: "window", who: "anyone" }] },
      { key: "hearing", name: "Public hearing", decides: "ministry", days: 30, reachedBy: ["reading"] },
    ],
  },
  acceptIssue: { reason: "Most of us will have to assess what we ship.", jurisdiction: "EU", instrument: "regulation" },
  assessTrack: { impact: 4, likelihood: 3 },
  overridePriority: { priority: "high", reason: "Our largest members ship this product." },
  relateIssues: { to: "EU-1", kind: "implements", note: "The categories of Annex III." },
  mergeIssue: { into: "EU-1", reason: "It was logged twice: once by its number, once by its name." },
  unmergeIssue: { reason: "They are two acts after all." },
  draftCall: { hub: "europe", question: "What would the reporting duty cost you?", day: "2031-02-28", time: "18:00", zone: "Europe/Brussels", open: true },
  submitFeedback: {
    stance: "support-with-changes", provision: "Article 14(2)", impact: "We maintain the library without staff: 24 hours cannot be met at weekends.",
    proposedWording: "… within one working day …", language: "en", lane: "confided",
  },
  disposeFeedback: { verdict: "accepted-in-part", reason: "Section 3 asks for one working day." },
  draftPosition: { hub: "europe", title: "Reporting that maintainers can do", stance: "support-with-changes", sections: [{ heading: "What we ask", body: "One working day instead of 24 hours." }] },
  savePosition: { title: "Reporting that maintainers can do", lede: "", stance: "support-with-changes", sections: [{ heading: "What we ask", body: "One working day, counted where the maintainer is." }] },
  addAsk: { statement: "Count the reporting period in working days", priority: "must", redLine: true },
  addAmendment: { provision: "Article 14(2)", current: "within 24 hours", proposed: "within one working day", justification: "Voluntary maintainers have no rota." },
  castBallot: { choice: "discuss", problem: "Working days differ between countries.", remedy: "Say whose working days count.", paragraph: "3.2" },
  declareDecision: { result: "carried", outcome: "Eleven in favour, none against." },
  planResponse: { hub: "europe", title: "Answer to the consultation", authority: "European Commission", channel: "have-your-say", day: "2031-03-14", time: "23:59", zone: "Europe/Brussels" },
  submitResponse: { reference: "F3456789", filedOn: "2031-03-12", filedTime: "16:20", filedZone: "Europe/Brussels" },
};
