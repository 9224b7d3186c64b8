import type { CallSeed } from "#db/seed/demo/types.ts";

/** The European call that is open: some inputs have their answer, others wait for one. */
export const section4: CallSeed = {
  key: "model-resilience-section-4",
  language: "en",
  question: "Can you keep the records and send the notices that section 4 asks for?",
  context:
    "Section 4 asks for a record of each release, a notice of every weakness within 24 hours, and a language for both. Tell us what you keep and report today, and what it would take to do more.",
  provision: "Section 4.2 – paragraph 49",
  opened: { by: "coordinator-europe", at: { day: -5, time: "09:00" } },
  closes: { day: 9, time: "23:59", zone: "Europe/Brussels" },
  feedback: [
    {
      organisation: "sample-systems",
      author: "sample-systems-alternate",
      at: { day: -4, time: "10:45" },
      language: "sv",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 4.1 – paragraph 47",
      impact:
        "Vi tar redan fram en komponentlista för varje version, helt automatiskt. Att dessutom ange vilka personer som har godkänt varje komponent, och spara det i tio år, gör listan till ett personregister som vi inte vill föra.",
      evidence: "Listan skapas i bygget på två minuter. Namnen måste läggas in för hand: ungefär 40 timmar per version.",
      proposedWording: "Leverantören ska för varje version bevara en maskinläsbar förteckning över modellens komponenter.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -3, time: "14:00" },
        reason: {
          language: "en",
          text: "The draft of the second position keeps the list and drops the names (its section 2, ask 1).",
        },
      },
    },
    {
      organisation: "muster-heat",
      author: "muster-heat-delegate",
      at: { day: -4, time: "13:15" },
      language: "de",
      lane: "coordinators",
      stance: "support-with-changes",
      provision: "Section 4.3 – paragraph 52",
      impact:
        "Unsere Dienstleister sitzen in vier Ländern. Müssen die Aufzeichnungen in der Sprache des jeweiligen Sitzes geführt werden, bekommen wir vier Fassungen desselben Verzeichnisses und können sie nicht mehr maschinell abgleichen.",
      evidence: "Der Abgleich dauert heute 20 Minuten im Monat, mit Übersetzungen nach unserer Schätzung zwei Tage.",
      proposedWording: "Aufzeichnungen dürfen in jeder Amtssprache der Union oder in einer maschinenlesbaren Form geführt werden.",
      disposition: {
        verdict: "deferred",
        by: "coordinator-europe",
        at: { day: -2, time: "09:20" },
        reason: {
          language: "en",
          text: "Section 4 of the draft names the question. The wording waits until participants from more countries have answered; you will hear from us when the call closes.",
        },
      },
    },
    {
      organisation: "voorbeeld-telecom",
      author: "voorbeeld-telecom-alternate",
      at: { day: -3, time: "17:30" },
      language: "nl",
      lane: "hub",
      stance: "oppose-unless-changed",
      provision: "Section 4.2 – paragraph 49",
      impact:
        "Binnen 24 uur melden lukt ons bij een storing, maar niet bij elke zwakke plek. In onze modellen vinden wij er ongeveer 35 per week; de meeste zijn dezelfde dag verholpen. Wij zouden vier mensen nodig hebben die niets anders doen dan melden, en de meldingen die er echt toe doen raken zoek.",
      evidence: "Telling over het afgelopen kwartaal: 451 zwakke plekken, waarvan er 9 misbruikt hadden kunnen worden.",
      proposedWording:
        "De aanbieder meldt een zwakke plek binnen 72 uur nadat is vastgesteld dat er misbruik van wordt gemaakt.",
      disposition: null,
    },
    {
      organisation: "specimen-bank",
      author: "specimen-bank-alternate",
      at: { day: -2, time: "18:10" },
      language: "fr",
      lane: "confided",
      stance: "oppose-unless-changed",
      provision: "Section 4.1 – paragraph 47",
      impact:
        "À titre confidentiel : nous tenons déjà, pour nos propres contrôles, un registre comparable dans un autre format et sur sept ans. Deux registres parallèles nous coûteraient plus cher que la mise en conformité elle-même. Merci de ne pas reprendre ce point sous notre nom.",
      evidence: "Estimation interne : trois postes, 180 000 euros par an.",
      proposedWording: "Un registre tenu à une autre fin et qui contient les mêmes données satisfait au paragraphe 47.",
      disposition: null,
    },
    {
      organisation: "example-cloud",
      author: "example-cloud-delegate",
      at: { day: -2, time: "11:50" },
      language: "en",
      lane: "own",
      stance: "monitoring",
      provision: "Section 4.2 – paragraph 49",
      impact:
        "For ourselves only: operations can do 72 hours, not 24, and the lawyers want to see the final wording first. We decide what to send to the hub after the meeting on Thursday.",
      evidence: null,
      proposedWording: null,
      disposition: null,
    },
    {
      organisation: "placeholder-metrics",
      author: "placeholder-metrics-delegate",
      at: { day: -1, time: "09:40" },
      language: "en",
      lane: "hub",
      stance: "support",
      provision: "Section 4.1 – paragraph 47",
      impact:
        "A component list with each release would help everyone who has to judge a model from outside. Today we work the list out from build files and get it right in about four cases out of five.",
      evidence: "Spot check of 50 models against the lists their own makers keep: 41 agreed in full (a sample made up for this demonstration).",
      proposedWording: null,
      disposition: null,
    },
  ],
  themes: [],
};
