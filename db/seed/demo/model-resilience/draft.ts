import type { TextSeed } from "#db/seed/demo/types.ts";

/** The made-up draft that the demonstration is about, as far as anyone in it speaks of it. */
export const draft: TextSeed = {
  title: "Draft guidance on the Model Resilience Regulation (fictional)",
  edition: "Draft for consultation",
  status: "draft",
  language: "en",
  day: -35,
  added: { by: "coordinator-europe", at: { day: -34, time: "14:20" } },
  provisions: [
    {
      locator: "Section 3.1 – paragraph 38",
      text:
        "38. This section explains when an infrastructure model is supplied within the meaning of the Regulation. An infrastructure model is a machine-readable description by which a network, a data centre or a part of either is built and operated. A model that is published with its source and that anyone may use, change and pass on is an open model.",
    },
    {
      locator: "Section 3.1 – paragraph 39",
      text: "39. Publishing an open model is not, by itself, supply in the course of a commercial activity.",
    },
    {
      locator: "Section 3.2 – paragraph 41",
      text:
        "41. A model shall be considered supplied in the course of a commercial activity where any payment is received in connection with its support, maintenance or operation.",
    },
    {
      locator: "Section 3.2 – paragraph 42",
      text:
        "42. A person who contributes changes to an open model shall be considered its supplier where that person is employed by an undertaking that uses the model.",
    },
    {
      locator: "Section 3.3 – paragraph 44",
      text: "44. A body that hosts, mirrors or builds an open model shall be considered to supply it each time a build is made available.",
    },
    {
      locator: "Section 3.3 – paragraph 45",
      text:
        "45. Where the publisher of a model is established outside the Union, it shall designate a representative in the Union before the first build is made available there.",
    },
    {
      locator: "Section 4.1 – paragraph 47",
      text:
        "47. The supplier shall keep, for each release and for a period of ten years, a record of all components of the model and of the persons who approved them.",
    },
    {
      locator: "Section 4.2 – paragraph 49",
      text: "49. The supplier shall notify the Office of any weakness of the model within 24 hours of becoming aware of it.",
    },
    {
      locator: "Section 4.3 – paragraph 52",
      text: "52. Records and notices shall be drawn up in the language of the country in which the supplier is established.",
    },
  ],
};

/** What the made-up office made of it: a paragraph is new, and those that follow are numbered on. */
export const revised: TextSeed = {
  title: draft.title,
  edition: "Draft revised after the workshop",
  status: "draft",
  language: "en",
  day: -2,
  added: { by: "coordinator-europe", at: { day: -1, time: "17:10" } },
  provisions: [
    ...draft.provisions.slice(0, 2),
    { locator: "Section 3.1 – paragraph 40", text: "40. The publisher of an open model is whoever decides when it is released and under which name." },
    {
      locator: "Section 3.2 – paragraph 42",
      text:
        "42. A model shall be considered supplied in the course of a commercial activity where any payment is received in connection with its operation, or where access to it depends on a payment.",
    },
    {
      locator: "Section 3.2 – paragraph 43",
      text: "43. A person who contributes changes to an open model shall be considered its supplier where that person is employed by an undertaking that uses the model.",
    },
    {
      locator: "Section 3.3 – paragraph 45",
      text: "45. A body that hosts, mirrors or builds an open model shall be considered to supply it each time a build is made available.",
    },
    {
      locator: "Section 3.3 – paragraph 46",
      text:
        "46. Where the publisher of a model is established outside the Union, it shall designate a representative in the Union before the first build is made available there.",
    },
    {
      locator: "Section 4.1 – paragraph 48",
      text: "48. The supplier shall keep, for each release and for a period of five years, a record of all components of the model and of the persons who approved them.",
    },
    { locator: "Section 4.2 – paragraph 50", text: "50. The supplier shall notify the Office of any weakness of the model within 24 hours of becoming aware of it." },
    { locator: "Section 4.3 – paragraph 53", text: "53. Records and notices may be drawn up in any official language of the Union." },
  ],
};
