import type { Stance } from "#db/vocabulary.ts";
import { radiosOf, type ChoicesProps } from "#components/form/choices.tsx";
import { FieldGroup } from "#components/form/field.tsx";
import { StanceGlyph } from "#components/ui/glyph.tsx";

type StanceScaleProps = Omit<ChoicesProps, "options"> & { /** From oppose to support, with their names. */ options: readonly { value: Stance; name: string }[] };

/** Where do you stand: five places on one scale, arrow keys between them; a list on phones. */
export function StanceScale(props: StanceScaleProps) {
  const { id, text, radios } = radiosOf(props);
  return (
    <FieldGroup id={id} {...text}>
      <div className="stance-scale">
        {radios.map(({ option, radio }) => (
          <label key={option.value}>
            {radio}
            <StanceGlyph stance={option.value as Stance} />
            {option.name}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
