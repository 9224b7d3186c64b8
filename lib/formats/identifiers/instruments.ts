import type { Act, ActForm } from "#lib/formats/identifiers/kinds.ts";

interface Instrument {
  act: Act;
  form?: ActForm;
}

const named = (act: Act, form: ActForm | undefined, ...names: string[]) => names.map((name) => [name, { act, form }] as const);

/** What an act calls itself in English, Dutch, French, German, Spanish and Italian. A bare "Regulation" tells nothing of its form. */
const instruments: ReadonlyMap<string, Instrument> = new Map([
  ...named("regulation", undefined, "regulation", "verordening", "règlement", "verordnung", "reglamento", "regolamento"),
  ...named("regulation", "implementing", "implementing regulation", "uitvoeringsverordening", "règlement d'exécution", "durchführungsverordnung", "reglamento de ejecución", "regolamento di esecuzione"),
  ...named("regulation", "delegated", "delegated regulation", "gedelegeerde verordening", "règlement délégué", "delegierte verordnung", "reglamento delegado", "regolamento delegato"),
  ...named("directive", undefined, "directive", "richtlijn", "richtlinie", "directiva", "direttiva"),
  ...named("directive", "implementing", "implementing directive", "uitvoeringsrichtlijn", "durchführungsrichtlinie"),
  ...named("directive", "delegated", "delegated directive", "gedelegeerde richtlijn", "delegierte richtlinie"),
  ...named("decision", undefined, "decision", "besluit", "décision", "beschluss", "decisión", "decisione"),
  ...named("decision", "implementing", "implementing decision", "uitvoeringsbesluit", "décision d'exécution", "durchführungsbeschluss", "decisión de ejecución", "decisione di esecuzione"),
  ...named("decision", "delegated", "delegated decision", "gedelegeerd besluit", "delegierter beschluss"),
  ...named("recommendation", undefined, "recommendation", "aanbeveling", "recommandation", "empfehlung", "recomendación", "raccomandazione"),
]);

/** The names as alternatives of a pattern, the longest first, so that "implementing regulation" is not read as "regulation". */
export const instrumentNames = [...instruments.keys()].sort((a, b) => b.length - a.length).join("|");

/** The instrument behind a name in any of these languages, or nothing. */
export const instrumentNamed = (name: string | undefined): Partial<Instrument> =>
  instruments.get((name ?? "").toLowerCase()) ?? {};

/** The English name: `Implementing Regulation`. */
export function instrumentName(act: Act, form?: ActForm): string {
  const noun = act[0]?.toUpperCase() + act.slice(1);
  if (form === "implementing") return `Implementing ${noun}`;
  return form === "delegated" ? `Delegated ${noun}` : noun;
}
