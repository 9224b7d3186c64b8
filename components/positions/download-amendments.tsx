import { Menu, MenuCaption, MenuLink } from "#components/ui/menu.tsx";
import { formsIn, typeOfForm, type AmendmentForm } from "#lib/formats/amendment-forms/forms.ts";
import { useSpeech } from "#lib/next/words.ts";

const names: Record<AmendmentForm, string> = {
  "tracked.docx": "tracked", "parliament.docx": "parliament", "commission.docx": "commission", "commission.xlsx": "commission", "commission-short.docx": "commissionShort", "commission-short.xlsx": "commissionShort",
  "iso.docx": "iso", "iso.xlsx": "iso", "amendments.pdf": "pdf", "table.csv": "csv", "amendments.txt": "txt",
};
const isSheet = (form: AmendmentForm) => /^(commission|iso)/.test(form);

type Props = { position: string; /** The language of its text, on which it depends what can be made. */ language: string; /** A frozen version, instead of what is there now. */ version?: number };

/** The amendments of a position to take along, in every form that its language can take. */
export function DownloadAmendments({ position, language, version }: Props) {
  const t = useSpeech().say("exports");
  const address = (form: AmendmentForm) => `/positions/${position}${version === undefined ? "" : `/versions/${version}`}/amendment-files/${form}`;
  const words = (form: AmendmentForm) => (isSheet(form) ? t("menu.as", { form: t(`menu.form.${names[form]}`), program: t(typeOfForm(form) === "docx" ? "menu.word" : "menu.excel") }) : t(`menu.form.${names[form]}`));
  const links = (forms: readonly AmendmentForm[]) => forms.map((form) => <MenuLink key={form} href={address(form)} download>{words(form)}</MenuLink>);
  const forms = formsIn(language);
  return (
    <Menu label={t("menu.label")} name={version === undefined ? t("menu.name") : t("menu.nameOfVersion", { number: version })} look="button small" align="end">
      <MenuCaption>{t("menu.texts")}</MenuCaption>
      {links(forms.filter((form) => !isSheet(form)))}
      <MenuCaption>{t("menu.sheets")}</MenuCaption>
      {links(forms.filter(isSheet))}
    </Menu>
  );
}
