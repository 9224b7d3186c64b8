import type { DecisionSeed, PositionSeed } from "#db/seed/demo/types.ts";

const ballot: DecisionSeed = {
  method: "ballot",
  opened: { by: "coordinator-europe", at: { day: -6, time: "18:00" } },
  closes: { day: 4, time: "18:00", zone: "Europe/Brussels" },
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
      organisation: "example-cloud",
      by: "example-cloud-delegate",
      at: { day: -5, time: "09:20" },
      choice: "yes",
      reason: null,
      concern: null,
    },
    {
      organisation: "muster-heat",
      by: "muster-heat-delegate",
      at: { day: -5, time: "11:05" },
      choice: "hold",
      reason: { language: "de", text: "Wir brauchen zwei Tage, um den zweiten Satz von Änderung 1 mit der Technik abzustimmen." },
      concern: null,
    },
    {
      organisation: "sample-systems",
      by: "sample-systems-delegate",
      at: { day: -4, time: "08:30" },
      choice: "no-objection",
      reason: { language: "sv", text: "Vi hade hellre sett att krav 2 var ett måste, men vi kan leva med texten." },
      concern: null,
    },
    {
      organisation: "specimen-bank",
      by: "specimen-bank-delegate",
      at: { day: -3, time: "15:40" },
      choice: "discuss",
      reason: null,
      concern: {
        problem: {
          language: "fr",
          text: "L’amendement 1 laisse de côté le contrat d’assistance qui réserve les correctifs de sécurité aux clients payants : le modèle est gratuit, mais sa version sûre ne l’est pas.",
        },
        remedy: {
          language: "fr",
          text: "Ajouter à l’amendement 1 que l’accès au modèle comprend l’accès à ses correctifs de sécurité.",
        },
        paragraph: "Amendment 1",
      },
    },
    {
      organisation: "muster-heat",
      by: "muster-heat-delegate",
      at: { day: -2, time: "16:25" },
      choice: "yes",
      reason: { language: "de", text: "Mit der Technik abgestimmt: Die freie Wahl des Dienstleisters genügt uns." },
      concern: null,
    },
  ],
  declared: null,
};

/** The position whose text is frozen and under ballot: one concern keeps it from being adopted. */
export const positionOnSection3: PositionSeed = {
  key: "paying-for-help",
  kind: "position-paper",
  answers: "model-resilience-section-3",
  joins: null,
  created: { by: "coordinator-europe", at: { day: -24, time: "10:00" } },
  editors: ["example-cloud-alternate", "sample-systems-delegate"],
  language: "en",
  stance: "support-with-changes",
  title: "Paying for help does not make a supplier",
  lede:
    "The draft guidance on the Model Resilience Regulation (fictional) should draw its line at access to a model, not at payment for help with it.",
  sections: [
    {
      heading: "What the draft gets right",
      body:
        "We welcome guidance that a small team can read and apply. Paragraph 39 says that publishing an open model is not, by itself, supply in the course of a commercial activity. That sentence gives publishers the certainty they need. The rest of section 3 should be read in its light, and in three places it cannot be.",
    },
    {
      heading: "Payment for help is not payment for access",
      body:
        "Paragraph 41 treats any payment connected with a model as commercial supply. Participants pay for the care of models whose releases they do not decide on, and some are paid for it. Under the draft one or the other would answer for models that neither can correct. The care of older installations would be the first to stop.\n\nSomebody who may choose any provider buys help, not the model. The guidance should ask one question: can the model be had without paying?",
    },
    {
      heading: "Whoever decides on a release answers for it",
      body:
        "Paragraph 42 makes a contributor a supplier because of who pays the salary. Yet a contribution may be refused, changed or removed by people whom that employer has never met. In a sample of 212 open models, 61% of all changes came from people whose employers had no say in releases.\n\nResponsibility should follow the decision to release a model. That decision is visible and dated, and the person who takes it can also undo it.",
    },
    {
      heading: "Hosting and building are not supply",
      body:
        "Mirrors rebuild open models so that they can be checked, and installed close to where they run. Paragraph 44 would count every build as a supply of its own. One participant would become the supplier of some 330,000 builds a year, of models that it neither writes nor changes, and would close its mirror to the universities and public bodies that use it most.",
    },
  ],
  asks: [
    {
      number: 1,
      statement: "Payment for the support, maintenance or operation of an open model does not, by itself, make it a commercial supply.",
      priority: "must",
      redLine: true,
      fallback: "Payment counts where it exceeds the cost of the service and the service cannot be had from anyone else.",
      state: "open",
      fate: null,
    },
    {
      number: 2,
      statement: "A contributor is a supplier only where that contributor decides on the release of the model.",
      priority: "should",
      redLine: false,
      fallback: "A contributor is not a supplier where the project publishes who decides on its releases.",
      state: "open",
      fate: null,
    },
    {
      number: 3,
      statement: "Hosting, mirroring or building an open model is not supply of that model.",
      priority: "could",
      redLine: false,
      fallback: "A body that hosts or builds is not a supplier where it names the origin of each build.",
      state: "open",
      fate: null,
    },
  ],
  amendments: [
    {
      number: 1,
      provision: "Section 3.2 – paragraph 41",
      current:
        "41. A model shall be considered supplied in the course of a commercial activity where any payment is received in connection with its support, maintenance or operation.",
      proposed:
        "41. A model shall be considered supplied in the course of a commercial activity where payment is a condition for access to that model. Payment for its support, maintenance or operation shall not, by itself, constitute a commercial activity, provided that the recipient may obtain those services from a person of its own choice.",
      justification:
        "The draft guidance treats any payment connected with a model as commercial supply, whoever decides on its release. Payment for access to a model should be distinguished from payment for help with it. Without that distinction, those who pay for the maintenance of open models, and those whom they pay, would answer for models that they do not control.",
    },
    {
      number: 2,
      provision: "Section 3.3 – paragraph 44",
      current: "44. A body that hosts, mirrors or builds an open model shall be considered to supply it each time a build is made available.",
      proposed: "44. A body that hosts, mirrors or builds an open model, without deciding on its content or on its release, shall not be considered to supply it.",
      justification:
        "Making an unchanged model available in another place or form leaves it in the hands of those who decide on its content. A separate supply for each build would multiply the number of suppliers without adding anyone who is able to correct the model.",
    },
  ],
  frozen: {
    by: "coordinator-europe",
    at: { day: -7, time: "16:00" },
    number: 1,
    change: "substantive",
    note: { language: "en", text: "First text for a decision. All six inputs on section 3 have their answer." },
    decision: ballot,
  },
  offered: null,
  divergences: [],
  published: null,
  withdrawn: null,
  signOns: [],
};
