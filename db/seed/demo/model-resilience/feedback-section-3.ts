import type { CallSeed } from "#db/seed/demo/types.ts";

/** The European call that is closed and answered: it became the position under ballot. */
export const section3: CallSeed = {
  key: "model-resilience-section-3",
  language: "en",
  question: "What would section 3 of the draft guidance mean for you?",
  context:
    "Section 3 says when an infrastructure model is supplied, by whom, and whether payment, contributions or hosting make somebody a supplier. One concrete case from your own work helps more than an opinion.",
  provision: "Section 3.2 – paragraph 41",
  opened: { by: "coordinator-europe", at: { day: -33, time: "10:00" } },
  closes: { day: -12, time: "23:59", zone: "Europe/Brussels" },
  feedback: [
    {
      organisation: "exemplar-hosting",
      author: "exemplar-hosting-delegate",
      at: { day: -31, time: "14:20" },
      language: "nl",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 3.2 – paragraph 41",
      impact:
        "Wij betalen twee onderhouders van open modellen voor opslag, en zeven klanten betalen ons voor het beheer ervan. Onder punt 41 worden wij aanbieder van modellen waarover wij niets te beslissen hebben. Dan moeten wij kiezen: stoppen met betalen, of instaan voor modellen die wij niet uitgeven.",
      evidence:
        "Samen 1,6 voltijdbaan aan betaald onderhoud in twee projecten. Geen van beide onderhouders kan daar op eigen gezag een versie uitbrengen.",
      proposedWording:
        "Een model wordt geacht in het kader van een handelsactiviteit te worden geleverd wanneer betaling een voorwaarde is voor toegang tot dat model.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -10, time: "10:15" },
        reason: {
          language: "en",
          text: "Taken up in ask 1 and amendment 1: payment counts where it is a condition for access, and not otherwise.",
        },
      },
    },
    {
      organisation: "muster-heat",
      author: "muster-heat-delegate",
      at: { day: -29, time: "08:40" },
      language: "de",
      lane: "hub",
      stance: "oppose-unless-changed",
      provision: "Section 3.2 – paragraph 41",
      impact:
        "Wir betreiben ein Wärmenetz und haben für die Steuerungsmodelle Wartungsverträge mit drei kleinen Dienstleistern. Gilt jede Zahlung als Bereitstellung, werden diese Dienstleister zu Anbietern; sie würden kündigen oder die Preise verdoppeln. Für uns heißt das: Ältere Anlagen laufen mit ungepflegten Modellen weiter.",
      evidence:
        "Zwei der drei Dienstleister haben schriftlich angekündigt, ihre Verträge nicht zu verlängern. Betroffen sind 14 Heizzentralen.",
      proposedWording:
        "Wartungsverträge über offene Modelle gelten nicht als Bereitstellung, wenn der Auftraggeber den Dienstleister frei wählen kann.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -10, time: "10:40" },
        reason: {
          language: "en",
          text: "The free choice of provider is now the second sentence of amendment 1. It also answers why paid care of older installations must stay possible (section 2 of the position).",
        },
      },
    },
    {
      organisation: "specimen-bank",
      author: "specimen-bank-delegate",
      at: { day: -27, time: "16:05" },
      language: "fr",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 3.2 – paragraph 41",
      impact:
        "Nous achetons de l’assistance pour une quarantaine de modèles ouverts. Si chaque contrat fait de notre prestataire un fournisseur, toutes nos clauses de responsabilité seront à renégocier. À l’inverse, une exemption trop large couvrirait des offres où le correctif est réservé aux clients payants.",
      evidence: "43 contrats d’assistance en cours ; une renégociation dure cinq mois en moyenne.",
      proposedWording: "… sauf lorsque l’accès aux correctifs de sécurité est réservé aux personnes qui paient.",
      disposition: {
        verdict: "accepted-in-part",
        by: "coordinator-europe",
        at: { day: -10, time: "11:20" },
        reason: {
          language: "en",
          text: "Amendment 1 draws the line at access, as you ask. Corrections kept for paying customers are not singled out: one test is easier to apply than a test with an exception.",
        },
      },
    },
    {
      organisation: "sample-systems",
      author: "sample-systems-delegate",
      at: { day: -22, time: "11:30" },
      language: "sv",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 3.2 – paragraph 42",
      impact:
        "Elva av våra utvecklare bidrar till öppna modeller på arbetstid. Enligt punkt 42 blir vi leverantör så snart en anställd lämnar in en ändring, även när projektet avvisar den. Våra jurister skulle kräva ett godkännande före varje bidrag, och då slutar folk att bidra.",
      evidence: "Förra året lämnade vi 640 ändringar till nio projekt. I inget av dem beslutar vi om nya versioner.",
      proposedWording: "Den som bidrar med ändringar ska anses vara leverantör endast om den personen beslutar att en version ges ut.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -9, time: "09:30" },
        reason: {
          language: "en",
          text: "Ask 2 follows this wording: whoever decides on a release answers for it.",
        },
      },
    },
    {
      organisation: "example-cloud",
      author: "example-cloud-delegate",
      at: { day: -18, time: "15:10" },
      language: "en",
      lane: "hub",
      stance: "support-with-changes",
      provision: "Section 3.3 – paragraph 44",
      impact:
        "We mirror and rebuild about 900 open models every night, so that anyone can install them close to where they run. Paragraph 44 would make us the supplier of each build, some 330,000 a year, of models we neither write nor change. We would close the mirror to everyone who is not a customer.",
      evidence: "Mirror logs of twelve months: 72% of downloads come from universities and public bodies that pay us nothing.",
      proposedWording:
        "A body that hosts, mirrors or builds an open model without deciding on its content shall not be considered to supply it.",
      disposition: {
        verdict: "accepted",
        by: "coordinator-europe",
        at: { day: -9, time: "09:50" },
        reason: {
          language: "en",
          text: "Amendment 2 uses this wording and adds the release as a second test.",
        },
      },
    },
    {
      organisation: "placeholder-metrics",
      author: "placeholder-metrics-delegate",
      at: { day: -15, time: "12:00" },
      language: "en",
      lane: "public",
      stance: "monitoring",
      provision: "Section 3.2 – paragraph 42",
      impact:
        "We measure how open models are made. In our sample, 61% of all changes come from people whose employer uses the model and has no say in its releases. Paragraph 42 would add several thousand suppliers and nobody who can correct a release.",
      evidence: "212 open models, twelve months; method and data are open (a sample made up for this demonstration).",
      proposedWording: null,
      disposition: {
        verdict: "noted",
        by: "coordinator-europe",
        at: { day: -9, time: "10:10" },
        reason: {
          language: "en",
          text: "Used as evidence in section 3 of the position. You asked for no other wording, so there is nothing to accept or refuse.",
        },
      },
    },
  ],
  themes: [
    {
      by: "coordinator-europe",
      at: { day: -11, time: "14:00" },
      title: "Paying for help is not supplying",
      summary: "Payment for the care of a model makes a supplier of whoever pays or is paid, although neither decides on a release.",
      said: ["exemplar-hosting", "muster-heat", "specimen-bank"],
      ask: { position: "paying-for-help", number: 1 },
    },
    {
      by: "coordinator-europe",
      at: { day: -11, time: "14:10" },
      title: "Who decides on a release",
      summary: "Most changes come from people whose employers have no say in what is released.",
      said: ["sample-systems", "placeholder-metrics"],
      ask: null,
    },
    {
      by: "coordinator-europe",
      at: { day: -11, time: "14:20" },
      title: "Mirrors and builds",
      summary: "A build of somebody else’s model adds a supplier who can correct nothing.",
      said: ["example-cloud"],
      ask: null,
    },
  ],
};
