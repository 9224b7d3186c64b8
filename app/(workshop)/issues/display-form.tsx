"use client";
import { Hidden } from "#components/form/live-form.tsx";
import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import { Caret } from "#components/ui/caret.tsx";
import { Popup } from "#components/ui/popup.tsx";

type Option = { value: string; label: string };
type Words = Record<"open" | "sort" | "group" | "ungrouped" | "columns" | "apply", string>;
type Props = { kept: Record<string, string>; sort: string; sorts: readonly Option[]; group: string; groups: readonly Option[]; columns: readonly Option[]; shown: readonly string[]; words: Words };

/** Order, groups and columns as a form in a popup. */
export function DisplayForm({ kept, sort, sorts, group, groups, columns, shown, words }: Props) {
  return (
    <Popup label={<>{words.open}<Caret /></>} look="button" align="end">
      <form action="/issues" className="form padded" aria-label={words.open}>
        <Hidden fields={kept} />
        <Select name="sort" label={words.sort} defaultValue={sort} options={sorts} />
        <Select name="group" label={words.group} defaultValue={group} none={words.ungrouped} options={groups} />
        <fieldset className="field">
          <legend className="label">{words.columns}</legend>
          {columns.map(({ value, label }) => <label key={value} className="choice"><input type="checkbox" className="box" name="columns" value={value} defaultChecked={shown.includes(value)} />{label}</label>)}
        </fieldset>
        <Button type="submit" size="small">{words.apply}</Button>
      </form>
    </Popup>
  );
}
