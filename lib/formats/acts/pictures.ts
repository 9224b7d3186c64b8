import { hasClass, isElement, type Element } from "#lib/formats/acts/element.ts";

/** What stands among the words where something stands that is no words: whoever reads is told that it is there, and looks at the source. */
const [image, formula] = ["[image]", "[formula]"];

/** What a page is decorated with, or set apart with: the flag of the Journal, a point of no size. */
const isDecoration = ({ attributes: { src = "", width = "", height = "" } }: Element) => /europeanflag/iu.test(src) || [width, height].some((size) => /^[01](?:px|pt)?$/iu.test(size));
const isFormula = (element: Element) => /^FORMULA(?:\.S)?$/u.test(element.name) || hasClass(element, "formula", "equation");
/** Formex names the other files of an act in the same way. */
const isText = ({ attributes: { TYPE = "" } }: Element) => /XML|FORMEX|CSV/iu.test(TYPE);

/** What is said in the place of an element: null for what is read as it is. */
function standInFor(element: Element, inFormula: boolean): string | null {
  switch (element.name) {
    case "math": return formula;
    case "svg": return inFormula ? formula : image;
    case "img": return isDecoration(element) ? "" : inFormula ? formula : image;
    case "INCL.ELEMENT": return isText(element) ? null : inFormula ? formula : image;
    default: return null;
  }
}

/** Whether there may be a picture in markup at all. */
export const mayHavePictures = (markup: string) => /<(?:\w+:)?(?:img|math|svg|INCL\.ELEMENT)\b/iu.test(markup);

/** Markup with words in the place of its pictures. */
export const withPictures = (element: Element, inFormula = false): Element => {
  const within = inFormula || isFormula(element);
  return { ...element, children: element.children.map((child) => (isElement(child) ? standInFor(child, within || isFormula(child)) ?? withPictures(child, within) : child)) };
};
