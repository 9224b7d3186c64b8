import type { z } from "zod";
import type { TextSeed } from "#db/seed/demo/types.ts";
import { zoneOfHub } from "#db/seed/foundation.ts";
import type { Stage } from "#db/seed/telling/stage.ts";
import { act, type Act } from "#db/seed/timeline.ts";
import { checkAmendments } from "#lib/checks/jobs.ts";
import { readAct } from "#lib/formats/acts.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Command } from "#lib/kernel/command.ts";
import type { Once } from "#lib/kernel/once.ts";
import { keepBytes } from "#lib/platform/files.ts";
import { addEdition, introduceText } from "#lib/texts/commands.ts";
import type { AddEdition, IntroduceText } from "#lib/texts/input.ts";

type Read = "act" | "source";
type Written<I> = Omit<I, Read> & { /** The words of the edition, as somebody would write them down. */ words: string; file: string };

/** A command that is handed words instead of what was read: they are kept and read first, as at every other door. */
const reading = <I extends Record<Read, unknown>, V>(command: Command<I, V>): Command<Written<I>, V> =>
  Object.assign(async (actor: Actor, { words, file, ...said }: Written<I>, once?: Once) => {
    const bytes = Buffer.from(words, "utf8");
    return command(actor, { ...said, source: { hash: await keepBytes(bytes), name: file }, act: readAct([{ name: file, bytes }], { language: "en" }) } as unknown as I, once);
  }, { operation: command.operation }) as unknown as Command<Written<I>, V>;

const sectionOf = (locator: string) => locator.split(" – ")[0]!;

/** A made-up text written down: its title, then each section with its paragraphs. */
export const wordsOf = ({ title, provisions }: TextSeed) =>
  [`# ${title}`, ...provisions.flatMap(({ locator, text }, at) => [...(at === 0 || sectionOf(provisions[at - 1]!.locator) !== sectionOf(locator) ? [`## ${sectionOf(locator)}`] : []), text])].join("\n\n");

const minute = 60_000;

/** The made-up texts of an issue, each edition brought in on its day; amendments are held against it, as the clock does. */
export function textActs(stage: Stage): Act[] {
  const { story, at } = stage;
  return [...editionActs(stage), ...story.texts.map(({ edition, added }) => act(`checks ${story.key} ${edition}`, new Date(at(added.at).getTime() + minute), null, checkAmendments, () => ({})))];
}

function editionActs({ story, calendar, at, on }: Stage): Act[] {
  return story.texts.map((text, index) => {
    const { title, edition, status, language, day, added } = text;
    const said = { name: edition, status, language, day: calendar.dayOf(zoneOfHub(story.hub), day), words: wordsOf(text), file: `${story.key}-${index + 1}.md` };
    const first = story.texts.find((one) => one.title === title)!;
    return first === text
      ? act<Written<z.input<typeof IntroduceText>>, { id: string; text: string }>(`text ${story.key} ${edition}`, at(added.at), added.by, reading(introduceText), (told) => ({ issue: on(told).issue, title, ...said }))
      : act<Written<z.input<typeof AddEdition>>, { id: string; text: string }>(`text ${story.key} ${edition}`, at(added.at), added.by, reading(addEdition), (told) => ({ text: told.text(`text ${story.key} ${first.edition}`), ...said }));
  });
}
