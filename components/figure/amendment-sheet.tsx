import type { ReactNode } from "react";
import { DiffText } from "#components/figure/diff-text.tsx";
import { redline, type Piece } from "#components/figure/pieces.ts";
import { Caret } from "#components/ui/caret.tsx";
import type { Translate } from "#components/ui/translate.ts";

type AmendmentSheetProps = {
  /** "Amendment 4" and the provision it changes, "Article 3 a (new)". */
  title: ReactNode;
  place: ReactNode;
  /** Under the title: whose it is. */
  authors?: ReactNode;
  /** Over the title: "Compromise amendment replacing Amendments: 3, 7". */
  above?: ReactNode;
  /** The heads of the columns. */
  proposed: string;
  amended: string;
  /** The two sides of a comparison by words. An empty `before` is a new provision, an empty `after` drops one. */
  before: readonly Piece[];
  after: readonly Piece[];
  /** Language of the law. */
  lang: string;
  view?: "sheet" | "redline";
  justification?: ReactNode;
  justificationLang?: string;
  /** Stands in the right column instead of the text, while someone writes. */
  editor?: ReactNode;
  /** "Added 13 words, removed 4. Based on the text captured 1 Nov 09:12." */
  foot?: ReactNode;
  level?: 2 | 3;
  id?: string;
  /** Speaks namespace `figure`. */
  t: Translate;
};

/** An amendment as the European Parliament prints it, in two columns, or as one text with its changes. */
export function AmendmentSheet(props: AmendmentSheetProps) {
  const Title = props.level === 3 ? "h3" : "h2";
  return (
    <div>
      <article className="sheet" id={props.id}>
        <header className="sheet-head">
          {props.above && <p className="above">{props.above}</p>}
          <Title>{props.title}</Title>
          {props.authors && <p className="authors">{props.authors}</p>}
          <p>{props.place}</p>
        </header>
        {props.view === "redline" ? <Redline {...props} /> : <Columns {...props} />}
        {props.justification && (
          <div className="sheet-justification">
            <h3>{props.t("sheet.justification")}</h3>
            <div lang={props.justificationLang}>{props.justification}</div>
          </div>
        )}
      </article>
      {props.foot && <p className="sheet-foot">{props.foot}</p>}
    </div>
  );
}

function Redline({ before, after, lang }: AmendmentSheetProps) {
  return <div className="sheet-text" lang={lang}><DiffText pieces={redline(before, after)} /></div>;
}

function Columns({ proposed, amended, before, after, lang, editor, t }: AmendmentSheetProps) {
  return (
    <div className="sheet-columns">
      <details className="sheet-column" open>
        <summary><Caret />{proposed}</summary>
        <div className="sheet-text" lang={lang}>
          {before.length > 0 ? <DiffText pieces={before} /> : <span className="sr-only">{t("sheet.new")}</span>}
        </div>
      </details>
      <div className="sheet-column">
        <h3>{amended}</h3>
        {editor ?? (
          <div className="sheet-text" lang={lang}>
            {after.length > 0 ? <DiffText pieces={after} /> : <span className="deleted-word">{t("sheet.deleted")}</span>}
          </div>
        )}
      </div>
    </div>
  );
}
