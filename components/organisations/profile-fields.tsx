import { SelectField } from "#components/form/fields.tsx";
import { countries, profileWords } from "#components/organisations/profile-words.ts";
import { sectors, sizes } from "#db/vocabulary.ts";
import { speech } from "#lib/next/words.ts";

type Profile = { country: string | null; size: string | null; sector: string | null };

/** Country, size and sector of an organisation, to choose from; what is on record and in no list can stay. */
export async function ProfileFields({ of }: { of?: Profile }) {
  const { say, dates } = await speech();
  const t = say("people");
  const words = profileWords({ terms: say("terms"), dates });
  const optionsOf = (field: keyof Profile, known: readonly string[]) => {
    const now = of?.[field];
    const all = [...known, ...(now && !known.includes(now) ? [now] : [])].map((value) => ({ value, label: words[field](value) }));
    return field === "size" ? all : all.toSorted((one, other) => Number(one.value === "other") - Number(other.value === "other") || one.label.localeCompare(other.label, dates));
  };
  return ([["country", countries], ["size", sizes], ["sector", sectors]] as const).map(([field, known]) => (
    <SelectField key={field} name={field} label={t(`organisation.${field}`)} optional={t("optional")} none={t("organisation.unknown")} options={optionsOf(field, known)} defaultValue={of?.[field] ?? ""} />
  ));
}
