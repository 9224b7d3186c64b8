/** Markup as we read it: names in small letters for HTML and as written for XML, without prefixes; no comments, scripts or instructions. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}
export type Node = Element | string;

/** Deeper than any act goes; what is deeper was made to break a reader. */
export const deepest = 200;

export const isElement = (node: Node): node is Element => typeof node !== "string";
export const elementsIn = ({ children }: Element): Element[] => children.filter(isElement);
/** Without `oj-`, which the Journal puts before its classes since 2023. */
export const classesOf = ({ attributes: { class: names } }: Element): string[] => (names ? names.split(/\s+/u).filter(Boolean).map((name) => (name.startsWith("oj-") ? name.slice(3) : name)) : []);
export const hasClass = (element: Element, ...names: string[]) => classesOf(element).some((name) => names.includes(name));

/** All text inside, as it stands there. */
export const textOf = (node: Node): string => (typeof node === "string" ? node : node.children.map(textOf).join(""));
/** All text inside, white space as one plain space. */
export const plainTextOf = (node: Node) => textOf(node).replace(/\s+/gu, " ").trim();

type Condition = (element: Element) => boolean;

function find(element: Element, condition: Condition, into: Element[]): Element[] {
  if (condition(element)) into.push(element);
  for (const child of element.children) if (typeof child !== "string") find(child, condition, into);
  return into;
}

/** Everything inside for which a condition holds, itself too, from the first to the last. */
export const found = (element: Element, condition: Condition): Element[] => find(element, condition, []);
/** Whether there is such. */
export const holds = (element: Element, condition: Condition): boolean => condition(element) || element.children.some((child) => typeof child !== "string" && holds(child, condition));
export const named = (element: Element, ...names: string[]) => found(element, ({ name }) => names.includes(name));
export const childNamed = (element: Element, ...names: string[]) => elementsIn(element).find(({ name }) => names.includes(name));
