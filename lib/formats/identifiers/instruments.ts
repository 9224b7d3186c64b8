import type { Act, ActForm } from "#lib/formats/identifiers/kinds.ts";

interface Instrument {
  act: Act;
  form?: ActForm;
}

const named = (act: Act, form: ActForm | undefined, ...names: string[]) => names.map((name) => [name, { act, form }] as const);

/**
 * What an act calls itself in English, Dutch, French, German, Spanish and Italian, also where a title names several of a kind.
 * A bare "Regulation" tells nothing of its form.
 */
const instruments: ReadonlyMap<string, Instrument> = new Map([
  ...named("regulation", undefined, "regulation", "verordening", "règlement", "verordnung", "reglamento", "regolamento"),
  ...named("regulation", undefined, "regulations", "verordeningen", "règlements", "verordnungen"),
  ...named("regulation", "implementing", "implementing regulation", "uitvoeringsverordening", "règlement d'exécution"),
  ...named("regulation", "implementing", "durchführungsverordnung", "reglamento de ejecución", "regolamento di esecuzione"),
  ...named("regulation", "implementing", "implementing regulations", "uitvoeringsverordeningen", "règlements d'exécution", "durchführungsverordnungen"),
  ...named("regulation", "delegated", "delegated regulation", "gedelegeerde verordening", "règlement délégué"),
  ...named("regulation", "delegated", "delegierte verordnung", "delegierten verordnung", "reglamento delegado", "regolamento delegato"),
  ...named("regulation", "delegated", "delegated regulations", "gedelegeerde verordeningen", "règlements délégués", "delegierten verordnungen"),
  ...named("directive", undefined, "directive", "richtlijn", "richtlinie", "directiva", "direttiva", "directives", "richtlijnen", "richtlinien"),
  ...named("directive", "implementing", "implementing directive", "uitvoeringsrichtlijn", "directive d'exécution", "durchführungsrichtlinie"),
  ...named("directive", "delegated", "delegated directive", "gedelegeerde richtlijn", "directive déléguée", "delegierte richtlinie", "delegierten richtlinie"),
  ...named("decision", undefined, "decision", "besluit", "décision", "beschluss", "beschlusses", "decisión", "decisione"),
  ...named("decision", undefined, "decisions", "besluiten", "décisions", "beschlüsse"),
  ...named("decision", "implementing", "implementing decision", "uitvoeringsbesluit", "décision d'exécution"),
  ...named("decision", "implementing", "durchführungsbeschluss", "durchführungsbeschlusses", "decisión de ejecución", "decisione di esecuzione"),
  ...named("decision", "implementing", "implementing decisions", "uitvoeringsbesluiten", "décisions d'exécution", "durchführungsbeschlüsse"),
  ...named("decision", "delegated", "delegated decision", "gedelegeerd besluit", "décision déléguée", "delegierter beschluss", "delegierten beschlusses"),
  ...named("decision", "framework", "framework decision", "kaderbesluit", "décision-cadre", "rahmenbeschluss", "rahmenbeschlusses"),
  ...named("recommendation", undefined, "recommendation", "aanbeveling", "recommandation", "empfehlung", "recomendación", "raccomandazione"),
]);

const abbreviations: ReadonlyMap<string, Instrument> = new Map([...named("regulation", undefined, "reg", "vo"), ...named("directive", undefined, "dir", "rl")]);

const alternatives = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join("|");

/** The names as alternatives of a pattern, the longest first, so that "implementing regulation" is not read as "regulation". */
export const instrumentNames = alternatives(instruments.keys());

/** What people write for short, a stop behind it or not: "Reg. (EU) 2024/2847", "RL 2014/24/EU". */
export const instrumentAbbreviations = alternatives(abbreviations.keys());

/** The instrument behind a name or an abbreviation in any of these languages, or nothing. */
export function instrumentNamed(name: string | undefined): Partial<Instrument> {
  const known = (name ?? "").toLowerCase();
  return instruments.get(known) ?? abbreviations.get(known) ?? {};
}

/** The English name: `Implementing Regulation`. */
export function instrumentName(act: Act, form?: ActForm): string {
  const noun = act[0]?.toUpperCase() + act.slice(1);
  return form === undefined || form === "plain" ? noun : `${form[0]?.toUpperCase()}${form.slice(1)} ${noun}`;
}
