import type { Tongue } from "#app/(workshop)/issues/labels.ts";
import { Checkbox } from "#components/form/checkbox.tsx";
import { Hidden } from "#components/form/live-form.tsx";
import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { membersOf, type Look } from "#lib/next/registry-address.ts";
import { columns, groupings, sorts } from "#lib/registry/model.ts";

/** How the list is laid out: its order, its groups, its columns. */
export function Display({ look, t }: { look: Look; t: Tongue["t"] }) {
  const { sort: _, group: __, columns: ___, after: ____, ...kept } = membersOf(look);
  return (
    <Menu label={t("display.open")} align="end">
      <form action="/issues" className="form padded" aria-label={t("display.open")}>
        <Hidden fields={kept} />
        <Select name="sort" label={t("display.sort")} defaultValue={look.sort} options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))} />
        <Select name="group" label={t("display.group")} defaultValue={look.group ?? ""} none={t("display.ungrouped")} options={groupings.map((value) => ({ value, label: t(`field.${value}`) }))} />
        <fieldset className="field">
          <legend className="label">{t("display.columns")}</legend>
          {columns.map((column) => <Checkbox key={column} id={`column-${column}`} name="columns" value={column} label={t(`column.${column}`)} defaultChecked={look.columns.includes(column)} />)}
        </fieldset>
        <Button type="submit" size="small">{t("apply")}</Button>
      </form>
    </Menu>
  );
}
