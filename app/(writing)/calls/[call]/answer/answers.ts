/** What an answer is made of, in the order it is asked. */
export const parts = ["stance", "impact", "language", "provision", "proposedWording", "evidence", "lane"] as const;
export type Part = (typeof parts)[number];

/** An answer while it is written: what stands in each field, empty where nothing does. */
export type Answers = Record<Part, string>;

/** What the form starts from before anybody typed. The language is found in the text until somebody says otherwise. */
export const blank = (provision: string | null): Answers => ({ stance: "", impact: "", language: "", provision: provision ?? "", proposedWording: "", evidence: "", lane: "hub" });

/** A draft as it was kept, on top of a blank answer. */
export const filledIn = (start: Answers, content: Partial<Record<string, string>>): Answers =>
  Object.fromEntries(parts.map((part) => [part, content[part] ?? start[part]])) as Answers;

export const alike = (one: Answers, other: Answers) => parts.every((part) => one[part] === other[part]);

/** Reads what stands in the fields now. Lines end as a browser sends them in JSON, with one character. */
export const readAnswers = (form: HTMLFormElement): Answers => {
  const data = new FormData(form);
  return Object.fromEntries(parts.map((part) => { const value = data.get(part); return [part, typeof value === "string" ? value.replace(/\r\n?/g, "\n") : ""]; })) as Answers;
};

/** Puts an answer into the fields. */
export function writeAnswers(form: HTMLFormElement, answers: Answers) {
  for (const part of parts) {
    const field = form.elements.namedItem(part);
    if (field instanceof RadioNodeList) for (const radio of field) radio.checked = radio.value === answers[part];
    else if (field && "value" in field) field.value = answers[part];
  }
}
