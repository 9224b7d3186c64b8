import type { CallSeed, PositionSeed, QuestionSeed, ResponseSeed, Story, TextSeed } from "#db/seed/demo/types.ts";

const source = "Made up for the demonstration";

const draft: TextSeed = {
  title: "Naming scheme for infrastructure models (fictional)",
  edition: "Draft for consultation",
  status: "draft",
  language: "en",
  day: -150,
  added: { by: "coordinator-europe", at: { day: -148, time: "10:20" } },
  provisions: [
    {
      locator: "Section 2 – paragraph 3",
      text: "3. A name shall consist of the letters a to z, digits and hyphens.",
    },
    {
      locator: "Section 2 – paragraph 5",
      text: "5. The Register may change a name after publication where this is necessary to avoid confusion.",
    },
    {
      locator: "Section 4 – paragraph 11",
      text: "11. The Register shall answer queries for single entries.",
    },
  ],
};

const adopted: TextSeed = {
  title: "Naming scheme for infrastructure models (fictional)",
  edition: "Scheme as adopted",
  status: "published",
  language: "en",
  day: -38,
  added: { by: "coordinator-europe", at: { day: -37, time: "09:40" } },
  provisions: [
    {
      locator: "Section 2 – paragraph 3",
      text: "3. A name shall consist of the letters a to z, digits and hyphens.",
    },
    {
      locator: "Section 2 – paragraph 5",
      text: "5. A name that has been published shall not be changed or given to another model.",
    },
    {
      locator: "Section 4 – paragraph 11",
      text: "11. The Register shall answer queries for single entries and shall provide a copy of all entries on request.",
    },
  ],
};

const call: CallSeed = {
  key: "naming-scheme-call",
  language: "en",
  question: "What do you need from names that never change?",
  context: "The Register of Models (fictional) proposes one naming scheme for all infrastructure models and asks for comments on it.",
  provision: "Section 2 – paragraph 5",
  opened: { by: "coordinator-europe", at: { day: -147, time: "09:00" } },
  closes: { day: -133, time: "23:59", zone: "Europe/Brussels" },
  feedback: [
    {
      organisation: "voorbeeld-telecom",
      author: "voorbeeld-telecom-delegate",
      at: { day: -145, time: "13:20" },
      language: "nl",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 2 – paragraph 5",
      impact:
        "In onze netten staan namen van modellen in 12.000 configuraties. Als het register een naam achteraf mag wijzigen, moeten wij die allemaal nalopen, ook op plaatsen waar maar twee keer per jaar iemand komt.",
      evidence: "De laatste hernoeming in ons eigen register kostte elf weken.",
      proposedWording: "Een eenmaal gepubliceerde naam wordt niet gewijzigd en niet opnieuw gebruikt.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -131, time: "10:00" },
        reason: { language: "en", text: "This is ask 1, a red line, and amendment 1." },
      },
    },
    {
      organisation: "placeholder-metrics",
      author: "placeholder-metrics-delegate",
      at: { day: -141, time: "10:35" },
      language: "en",
      lane: "public",
      stance: "support-with-changes",
      provision: "Section 4 – paragraph 11",
      impact:
        "We compare models across the whole register. With queries for single entries that takes nine days for one comparison; with a copy of the register it takes an hour.",
      evidence: "Measured on a test register of 40,000 entries (made up for this demonstration).",
      proposedWording: "The Register shall publish a copy of all entries every day.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -131, time: "10:20" },
        reason: { language: "en", text: "Ask 2. We leave the interval to the Register." },
      },
    },
    {
      organisation: "muster-heat",
      author: "muster-heat-delegate",
      at: { day: -138, time: "08:15" },
      language: "de",
      lane: "hub",
      stance: "support",
      provision: "Section 2 – paragraph 3",
      impact:
        "Unsere Anlagen heißen nach den Orten, an denen sie stehen. Ohne Umlaute müssen wir jede zweite umschreiben, und das Personal sucht dann unter dem falschen Namen.",
      evidence: "31 von 64 Anlagennamen enthalten Umlaute.",
      proposedWording: "Ein Name darf Buchstaben jeder Schrift enthalten.",
      disposition: {
        verdict: "accepted-in-part",
        by: "coordinator-europe",
        at: { day: -131, time: "10:45" },
        reason: { language: "en", text: "Ask 3, as a could: older equipment of other participants reads plain letters only." },
      },
    },
  ],
  themes: [],
};

const position: PositionSeed = {
  key: "names-that-stay",
  kind: "position-paper",
  answers: "naming-scheme-call",
  joins: null,
  created: { by: "coordinator-europe", at: { day: -135, time: "14:00" } },
  editors: ["voorbeeld-telecom-delegate"],
  language: "en",
  stance: "support-with-changes",
  title: "A name that is published stays",
  lede:
    "One naming scheme for infrastructure models would save work everywhere, provided that a published name never changes. A demonstration: the scheme, the register and all participants are fictional.",
  sections: [
    {
      heading: "Why one scheme",
      body: "Models are exchanged between operators, tested by third parties and described in contracts. Today each of them uses names of its own. One scheme would make those descriptions comparable, and we support it.",
    },
    {
      heading: "Names must stay",
      body: "A name is written into thousands of places that no register can reach. A change of name after publication would have to be made by hand in each of them. Confusion between two names is a smaller harm, and a note in the register cures it.",
    },
    {
      heading: "The register should be open as a whole",
      body: "Comparison and research need all entries, not one at a time. A copy that anyone can take costs the Register less than millions of single queries.",
    },
  ],
  asks: [
    {
      number: 1,
      statement: "A name never changes once it has been published.",
      priority: "must",
      redLine: true,
      fallback: "A changed name remains valid as an alias without end.",
      state: "met",
      fate: {
        edition: "Scheme as adopted",
        verdict: "adopted",
        locator: "Section 2 – paragraph 5",
        excerpt: "A name that has been published shall not be changed or given to another model.",
        claim: "substance",
      },
    },
    {
      number: 2,
      statement: "Anyone can take a copy of the whole register without asking.",
      priority: "should",
      redLine: false,
      fallback: "A copy is provided to anyone who asks for it, free of charge.",
      state: "partly-met",
      fate: {
        edition: "Scheme as adopted",
        verdict: "in-part",
        locator: "Section 4 – paragraph 11",
        excerpt: "shall provide a copy of all entries on request",
        claim: "substance",
      },
    },
    {
      number: 3,
      statement: "A name may contain letters of any script.",
      priority: "could",
      redLine: false,
      fallback: "Each entry has a second name in the script of its maker.",
      state: "lost",
      fate: {
        edition: "Scheme as adopted",
        verdict: "not-adopted",
        locator: "Section 2 – paragraph 3",
        excerpt: "A name shall consist of the letters a to z, digits and hyphens.",
        claim: "unknown",
      },
    },
  ],
  amendments: [
    {
      number: 1,
      provision: "Section 2 – paragraph 5",
      current: "5. The Register may change a name after publication where this is necessary to avoid confusion.",
      proposed: "5. A name that has been published shall not be changed or used for another model.",
      justification:
        "Published names are recorded in places which the Register cannot reach. Confusion between similar names can be avoided by a note in the entry, without changing either of them.",
    },
  ],
  frozen: {
    by: "coordinator-europe",
    at: { day: -129, time: "15:00" },
    number: 1,
    change: "substantive",
    note: { language: "en", text: "Text for a decision. All three inputs have their answer." },
    decision: {
      method: "lazy-consensus",
      opened: { by: "coordinator-europe", at: { day: -128, time: "18:00" } },
      closes: { day: -121, time: "18:00", zone: "Europe/Brussels" },
      electors: [
        "example-cloud",
        "sample-systems",
        "exemplar-hosting",
        "specimen-bank",
        "muster-heat",
        "placeholder-metrics",
        "voorbeeld-telecom",
      ],
      ballots: [
        {
          organisation: "voorbeeld-telecom",
          by: "voorbeeld-telecom-delegate",
          at: { day: -127, time: "09:10" },
          choice: "yes",
          reason: null,
          concern: null,
        },
        {
          organisation: "placeholder-metrics",
          by: "placeholder-metrics-delegate",
          at: { day: -127, time: "12:30" },
          choice: "yes",
          reason: null,
          concern: null,
        },
        {
          organisation: "example-cloud",
          by: "example-cloud-alternate",
          at: { day: -125, time: "16:00" },
          choice: "yes",
          reason: null,
          concern: null,
        },
        {
          organisation: "muster-heat",
          by: "muster-heat-delegate",
          at: { day: -123, time: "08:05" },
          choice: "no-objection",
          reason: { language: "de", text: "Forderung 3 ist uns wichtiger als dem Text, aber wir stehen ihm nicht im Weg." },
          concern: null,
        },
      ],
      declared: {
        by: "coordinator-europe",
        at: { day: -120, time: "10:00" },
        state: "carried",
        outcome: { language: "en", text: "Carried by lazy consensus: three in favour, one without objection, nobody against, three silent." },
      },
    },
  },
  offered: { by: "coordinator-europe", at: { day: -127, time: "10:00" } },
  divergences: [],
  published: { by: "coordinator-europe", at: { day: -119, time: "11:00" } },
  withdrawn: null,
  signOns: [
    { organisation: "voorbeeld-telecom", by: "voorbeeld-telecom-delegate", at: { day: -118, time: "09:00" } },
    { organisation: "placeholder-metrics", by: "placeholder-metrics-delegate", at: { day: -118, time: "10:20" } },
    { organisation: "example-cloud", by: "example-cloud-delegate", at: { day: -117, time: "15:45" } },
  ],
};

/** What the other hub adds to the same text: it holds the core, asks for one thing more, and differs on one. */
const annex: PositionSeed = {
  key: "names-in-every-script",
  kind: "position-paper",
  answers: null,
  joins: "names-that-stay",
  created: { by: "coordinator-asia", at: { day: -126, time: "10:30" } },
  editors: [],
  language: "en",
  stance: "support-with-changes",
  title: "A name in the script of its maker",
  lede: "The hub in Asia holds the common text and asks for one thing more: a second name, in the script of whoever made the model. A demonstration: the scheme, the register and all participants are fictional.",
  sections: [
    {
      heading: "Names are read aloud",
      body: "Operators in Asia speak of models over the telephone, in languages that are not written with the letters a to z. A name that can only be spelled is misheard. The second name would change nothing in the first.",
    },
  ],
  asks: [
    {
      number: 1,
      statement: "Each entry may have a second name in the script of its maker, beside the one that never changes.",
      priority: "should",
      redLine: false,
      fallback: "The note of an entry may give its name in another script.",
      state: "open",
      fate: null,
    },
  ],
  amendments: [],
  frozen: {
    by: "coordinator-asia",
    at: { day: -117, time: "10:00" },
    number: 1,
    change: "substantive",
    note: { language: "en", text: "What we add, for a decision together with the common text." },
    decision: {
      method: "ballot",
      opened: { by: "coordinator-asia", at: { day: -117, time: "10:30" } },
      closes: { day: -107, time: "18:00", zone: "Asia/Singapore" },
      electors: ["mihon", "gyeonbon", "contoh-networks"],
      ballots: [
        { organisation: "mihon", by: "mihon-delegate", at: { day: -115, time: "09:20" }, choice: "yes", reason: null, concern: null },
        { organisation: "gyeonbon", by: "gyeonbon-delegate", at: { day: -114, time: "16:45" }, choice: "yes", reason: null, concern: null },
        { organisation: "contoh-networks", by: "contoh-networks-delegate", at: { day: -110, time: "11:05" }, choice: "no-objection", reason: null, concern: null },
      ],
      declared: {
        by: "coordinator-asia",
        at: { day: -106, time: "10:00" },
        state: "carried",
        outcome: { language: "en", text: "Carried: two in favour, one without objection. We hold the common text with what we add, and differ on ask 2." },
      },
    },
  },
  offered: null,
  divergences: [
    {
      by: "coordinator-asia",
      at: { day: -116, time: "15:00" },
      part: "ask",
      number: 2,
      reason: "Two participants in Asia (fictional) keep entries for customers who are named in them. A copy should go to whoever registers for it, so that they can be told of corrections.",
    },
  ],
  published: { by: "coordinator-asia", at: { day: -105, time: "11:00" } },
  withdrawn: null,
  signOns: [],
};

const response: ResponseSeed = {
  key: "answer-to-the-naming-scheme",
  position: "names-that-stay",
  title: "Answer to the consultation on the naming scheme",
  authority: "Register of Models (fictional)",
  channel: "letter",
  deadline: { day: -110, time: "23:59", zone: "Europe/Brussels" },
  language: "en",
  body:
    "To the Register of Models (fictional)\n\nWe support one naming scheme for infrastructure models.\n\nWe ask for three things. First, a name that has been published should never change: it is written into places that no register can reach. Second, anyone should be able to take a copy of the whole register without asking. Third, a name should be open to letters of any script.\n\nProposed wording for paragraph 5 is attached, with the adopted position that this letter rests on.",
  proposed: { by: "liaison-europe", at: { day: -134, time: "13:00" } },
  planned: {
    by: "coordinator-europe",
    at: { day: -133, time: "10:00" },
    reason: { language: "en", text: "Go. A small text, and two participants depend on it every day." },
  },
  taken: { by: "liaison-europe", at: { day: -127, time: "10:00" } },
  sentToReview: { by: "liaison-europe", at: { day: -118, time: "16:00" } },
  approved: { by: "coordinator-europe", at: { day: -116, time: "11:30" } },
  submitted: {
    by: "coordinator-europe",
    at: { day: -113, time: "14:12" },
    reference: "RM-0117 (fictional)",
    note: { language: "en", text: "Sent as a letter by e-mail; the Register confirmed its number the same afternoon." },
  },
  acknowledged: {
    by: "liaison-europe",
    at: { day: -112, time: "09:30" },
    note: { language: "en", text: "The Register thanks for the letter and says that it answers all of them together, with the scheme." },
  },
  answered: {
    by: "coordinator-europe",
    at: { day: -40, time: "17:00" },
    note: {
      language: "en",
      text: "The closing note accepts permanent names, gives the copy of the register on request and keeps plain letters for the sake of older equipment.",
    },
  },
  missed: null,
};

const question: QuestionSeed = {
  key: "what-becomes-of-a-changed-name",
  authority: "Register of Models (fictional)",
  wording: "If the Register changes a published name, does the old name stay valid?",
  background: "Paragraph 5 of the draft scheme (fictional) lets the Register change a name after publication. It does not say what becomes of the old one.",
  holdsUp: "Ask 1: without an answer we cannot say how much a change of name would cost.",
  drafted: { by: "liaison-europe", at: { day: -136, time: "11:00" } },
  asked: { by: "liaison-europe", at: { day: -136, time: "15:30" }, reference: "RM-0098 (fictional)" },
  waits: { by: "coordinator-europe", at: { day: -135, time: "14:30" }, position: "names-that-stay" },
  answered: {
    by: "liaison-europe",
    at: { day: -131, time: "16:40" },
    answer: { language: "en", text: "The old name would not stay valid. The Register would publish a list of the names that were changed, and of those that replace them." },
  },
  applied: {
    by: "coordinator-europe",
    at: { day: -130, time: "09:20" },
    outcome: { language: "en", text: "A list does not reach the places in which a name is written. Ask 1 became a red line: a published name never changes." },
  },
};

/** A small issue brought to its end: a published position with what the other hub adds and where it differs, a filed response, and what became of each ask. */
export const namingScheme: Story = {
  key: "naming-scheme",
  hub: "europe",
  logged: { by: "voorbeeld-telecom-delegate", at: { day: -149, time: "11:00" } },
  language: "en",
  title: "Naming scheme for infrastructure models (fictional)",
  officialTitle: "Naming scheme of the Register of Models for infrastructure models (fictional)",
  jurisdiction: "EU",
  instrument: "rules",
  procedure: "generic",
  why: "A made-up scheme for trying things out. It gives every infrastructure model one name and says whether that name can change. Neither the scheme nor the register exists.",
  dateFacts: [
    { day: -150, kind: "consultation-opens",
      label: "Draft scheme published for comment",
      verification: "verified", source },
    { day: -110, kind: "consultation-closes", time: "23:59", zone: "Europe/Brussels",
      label: "Comments close",
      verification: "verified", source },
    { day: -41, kind: "adoption",
      label: "Scheme adopted, with a closing note",
      verification: "verified", source },
    { day: -38, kind: "publication",
      label: "Scheme published",
      verification: "verified", source },
    { day: 20, kind: "entry-into-force",
      label: "Scheme in force",
      verification: "verified", source },
  ],
  texts: [draft, adopted],
  tracks: [
    {
      hub: "europe",
      opened: { by: "coordinator-europe", at: { day: -148, time: "09:30" } },
      state: "implementation",
      assessment: { impact: 2, likelihood: 2 },
      stance: "support-with-changes",
      lead: "coordinator-europe",
      divergence: null,
      calls: [call],
      positions: [position],
      responses: [response],
      questions: [question],
      pins: [],
    },
    {
      hub: "asia",
      opened: { by: "coordinator-asia", at: { day: -130, time: "09:30" } },
      state: "following",
      assessment: { impact: 2, likelihood: 2 },
      stance: "support-with-changes",
      lead: "coordinator-asia",
      divergence: null,
      calls: [],
      positions: [annex],
      responses: [],
      questions: [],
      pins: [],
    },
  ],
};
