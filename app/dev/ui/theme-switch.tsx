"use client";

import { Button, ButtonRow } from "#components/ui/button.tsx";

/** Shows the catalogue in another theme or density, without saving it. */
export function ThemeSwitch() {
  const set = (name: "theme" | "density", value: string) => () => {
    document.documentElement.dataset[name] = value;
  };
  return (
    <ButtonRow>
      {["light", "dark", "system"].map((theme) => <Button key={theme} size="small" onClick={set("theme", theme)}>{theme}</Button>)}
      {["comfortable", "compact"].map((density) => <Button key={density} size="small" onClick={set("density", density)}>{density}</Button>)}
    </ButtonRow>
  );
}
