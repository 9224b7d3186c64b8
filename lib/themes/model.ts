import type { ThemeRule } from "#db/schema/index.ts";
import type { Stance } from "#db/vocabulary.ts";
import { withoutAccents } from "#lib/formats/text.ts";

/** From how many organisations on a figure may say that some spoke in confidence: of fewer it would tell who. */
export const fewest = 3;

const sides: Record<Stance, -1 | 0 | 1> = { oppose: -1, "oppose-unless-changed": -1, monitoring: 0, "support-with-changes": 1, support: 1 };

type Placed = { stance: Stance | null; /** What somebody said by hand. */ dissents: boolean | null };

/** Which of the inputs of a theme dissent: those of which somebody said so, and else those whose stance is on the other side of most. */
export function dissentIn(placed: readonly Placed[]): boolean[] {
  const sideOf = ({ stance }: Placed) => (stance ? sides[stance] : 0);
  const most = Math.sign(placed.reduce((sum, one) => sum + sideOf(one), 0));
  return placed.map((one) => one.dissents ?? (most !== 0 && sideOf(one) === -most));
}

export type Voice = { organisationId: string; country: string | null; /** Whether the reader may know whose words it is. */ named: boolean };

/**
 * From how many organisations and countries some inputs come, as far as a reader may know: those they may read and whose name they may
 * know, and those that stay in confidence as one number, from three on. Who is among both is counted in both: left out of the second, the
 * figure would say whose some of the unnamed words are.
 */
export function figuresOf(read: readonly Voice[], hidden: readonly string[]) {
  const named = read.filter((voice) => voice.named);
  const confided = new Set([...read.filter((voice) => !voice.named).map(({ organisationId }) => organisationId), ...hidden]);
  return { inputs: read.length, organisations: new Set(named.map(({ organisationId }) => organisationId)).size, countries: new Set(named.flatMap(({ country }) => country ?? [])).size, confided: confided.size >= fewest ? confided.size : 0 };
}
export type Figures = ReturnType<typeof figuresOf>;

export type Said = { stance: Stance | null; provision: string | null; impact: string; proposedWording: string | null; evidence: string | null };

/** A rule as it is kept: without what it does not ask for; null where it asks for nothing. */
export function ruleOf({ words, provision, stance }: { words: readonly string[]; provision: string | null; stance: Stance | null }): ThemeRule | null {
  const rule: ThemeRule = { ...(words.length > 0 ? { words: [...words] } : {}), ...(provision ? { provision } : {}), ...(stance ? { stance } : {}) };
  return Object.keys(rule).length > 0 ? rule : null;
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether a text holds a word or what begins with it; where a script has no spaces, whether it holds the characters. */
export function holds(text: string, word: string): boolean {
  const [within, sought] = [withoutAccents(text), withoutAccents(word)];
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    if (unspaced.test(sought) || at === 0 || !/[\p{L}\p{N}]$/u.test(within.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/** Whether an input belongs to a theme by its rule: one of the words, on the provision, of the stance, whatever of these it asks for. */
export function matches({ words, provision, stance }: ThemeRule, said: Said): boolean {
  const text = [said.impact, said.proposedWording, said.evidence].filter(Boolean).join("\n");
  return (!words || words.some((word) => holds(text, word))) && (!provision || holds(said.provision ?? "", provision)) && (!stance || said.stance === stance);
}
