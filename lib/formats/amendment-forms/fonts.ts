import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { faceFor, type Face } from "#lib/formats/amendment-forms/scripts.ts";

/** The four cuts of a face, as files of the packages that bring them. Han, kana, Hangul, Arabic and Hebrew letters have no italics: bold stands for both. */
const folder = join(process.cwd(), "node_modules", "@embedpdf");
const cuts = (regular: string, bold: string, italics = regular, bolditalics = bold) => ({ normal: join(folder, regular), bold: join(folder, bold), italics: join(folder, italics), bolditalics: join(folder, bolditalics) });

export const faces: Record<Face, ReturnType<typeof cuts>> = {
  latin: cuts("fonts-latin/fonts/NotoSans-Regular.ttf", "fonts-latin/fonts/NotoSans-Bold.ttf", "fonts-latin/fonts/NotoSans-Italic.ttf", "fonts-latin/fonts/NotoSans-BoldItalic.ttf"),
  arabic: cuts("fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf", "fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf"),
  hebrew: cuts("fonts-hebrew/fonts/NotoSansHebrew-Regular.ttf", "fonts-hebrew/fonts/NotoSansHebrew-Bold.ttf"),
  sc: cuts("fonts-sc/fonts/NotoSansHans-Regular.otf", "fonts-sc/fonts/NotoSansHans-Bold.otf"),
  tc: cuts("fonts-tc/fonts/NotoSansHant-Regular.otf", "fonts-tc/fonts/NotoSansHant-Bold.otf"),
  jp: cuts("fonts-jp/fonts/NotoSansJP-Regular.otf", "fonts-jp/fonts/NotoSansJP-Bold.otf"),
  kr: cuts("fonts-kr/fonts/NotoSansKR-Regular.otf", "fonts-kr/fonts/NotoSansKR-Bold.otf"),
};

const opened = new Map<Face, Font>();

function holds(face: Face, character: string): boolean {
  if (!opened.has(face)) opened.set(face, create(readFileSync(faces[face].normal)) as Font);
  return opened.get(face)!.hasGlyphForCodePoint(character.codePointAt(0)!);
}

const known = new Map<string, Face>();

/** The face in which a character can be set: the one it wants, else the first of the others that has it. */
function faceWith(character: string, language: string): Face | null {
  const wanted = faceFor(character, language);
  if (wanted === null) return null;
  const key = `${wanted}${character}`;
  const found = known.get(key) ?? ([wanted, "latin", "sc", "tc", "jp", "kr", "arabic", "hebrew"] as const).find((face) => holds(face, character)) ?? "latin";
  known.set(key, found);
  return found;
}

export type FacedText = { face: Face; text: string };

/** What goes along with the letters it stands among: marks upon letters, joiners. */
const follows = /[\p{M}\u200c\u200d]/u;

/** A text in stretches that one face can set, for a library that looks for a letter in one font alone. Joined again they are the text. */
export function facedTexts(text: string, language: string): FacedText[] {
  const stretches: FacedText[] = [];
  for (const character of text) {
    const last = stretches.at(-1);
    const face = follows.test(character) && last ? last.face : faceWith(character, language);
    if (last && (face === null || face === last.face)) last.text += character;
    else stretches.push({ face: face ?? "latin", text: character });
  }
  return stretches;
}
