/** How much somebody has to say: a stance and a sentence, the usual questions, or part by part of the text. */
export const depths = ["line", "standard", "expert"] as const;
export type Depth = (typeof depths)[number];

/** What every answer is made of, in the order it is asked. */
export const parts = ["depth", "stance", "impact", "language", "provision", "proposedWording", "evidence", "attributed", "lane"] as const;
/** What is said about one part of the text. */
export const pointParts = ["provision", "stance", "commentType", "impact", "proposedWording", "evidence"] as const;
/** The most parts of the text that the form has room for. */
export const mostPoints = 24;

/** An answer while it is written: what stands in each field by its name, empty where nothing does. `question.<key>` holds choices one a line, `point.<n>.<part>` what is said about a part of the text. */
export type Answers = Readonly<Record<string, string>>;

/** What the form starts from before anybody typed. The language is found in the text until somebody says otherwise. */
export const blank = (provision: string | null, further: readonly { provision: string }[] = []): Answers => ({
  depth: "standard", stance: "", impact: "", language: "", provision: provision ?? "", proposedWording: "", evidence: "", attributed: "", lane: "hub", ...Object.fromEntries(further.map((one, n) => [`point.${n}.provision`, one.provision])),
});

/** A draft as it was kept, on top of a blank answer. */
export const filledIn = (start: Answers, content: Partial<Record<string, string>>): Answers =>
  ({ ...start, ...Object.fromEntries(Object.entries(content).filter((field): field is [string, string] => typeof field[1] === "string")) });

/** The fields of two answers, in the order they are asked. */
export const fieldsOf = (...all: readonly Answers[]): string[] => [...new Set([...parts, ...all.flatMap((one) => Object.keys(one))])];

export const alike = (one: Answers, other: Answers) => fieldsOf(one, other).every((field) => (one[field] ?? "") === (other[field] ?? ""));

/** The number after the last part of the text about which something stands in an answer. */
export const pointsIn = (answers: Answers) => Object.keys(answers).reduce((most, field) => (field.startsWith("point.") && answers[field] !== "" ? Math.max(most, Number(field.split(".")[1]) + 1) : most), 0);

export const depthOf = ({ depth }: Answers): Depth => depths.find((one) => one === depth) ?? "standard";

/** A box of several is called by its question and its place among them. */
const boxed = /^(question\.[0-9a-z]{26})\.\d+$/;
const draftField = /^(?:question\.[0-9a-z]{26}(?:\.\d+)?|point\.\d+\.\w+)$/;
const oneKindOfLine = (text: string) => text.replace(/\r\n?/g, "\n");

/** Reads what stands in the fields now. Lines end as a browser sends them in JSON, with one character. */
export function readAnswers(form: HTMLFormElement): Answers {
  const answers: Record<string, string> = Object.fromEntries(parts.map((part) => [part, ""]));
  for (const field of form.elements) {
    const name = field.getAttribute("name") ?? "";
    if (draftField.test(name)) answers[boxed.exec(name)?.[1] ?? name] = "";
  }
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || (!draftField.test(name) && !parts.includes(name as (typeof parts)[number]))) continue;
    const group = boxed.exec(name)?.[1];
    if (group) answers[group] = answers[group] ? `${answers[group]}\n${value}` : value;
    else answers[name] = oneKindOfLine(value);
  }
  return answers;
}

/** Puts an answer into the fields. */
export function writeAnswers(form: HTMLFormElement, answers: Answers) {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    const name = boxed.exec(field.name)?.[1] ?? field.name;
    const value = answers[name];
    if (value === undefined) continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) field.checked = name === field.name ? field.value === value : value.split("\n").includes(field.value);
    else field.value = value;
  }
}
