import { CommandForm } from "#components/form/command-form.tsx";
import { Menu, MenuButton, MenuRule } from "#components/ui/menu.tsx";
import { watchLevels, type WatchLevel } from "#db/vocabulary.ts";
import type { FormAct } from "#lib/next/action.ts";
import { useSpeech } from "#lib/next/words.ts";

/** How much somebody hears of an issue, and the other levels to choose from. */
export function WatchLevelMenu({ docket, level, act, align }: { docket: string; level: WatchLevel | null; act: FormAct; align?: "start" | "end" }) {
  const t = useSpeech().say("inbox");
  const now = t(`level.${level ?? "none"}`);
  return (
    <Menu label={now} name={t("howMuch", { docket, level: now })} align={align}>
      <CommandForm act={act} hidden={{ issue: docket, watch: "yes" }}>
        {watchLevels.map((one) => <MenuButton key={one} name="level" value={one} aria-current={one === level ? "true" : undefined}>{t(`level.${one}`)}<span className="meaning">{t(`levelMeaning.${one}`)}</span></MenuButton>)}
      </CommandForm>
      {level && <><MenuRule /><CommandForm act={act} hidden={{ issue: docket, watch: "no" }}><MenuButton>{t("stop")}</MenuButton></CommandForm></>}
    </Menu>
  );
}
