import { type CatalogueEntry, PRECONDITION, PresetKind } from '../../../shared/sanctions/catalogue.ts';
import { useText } from '../../hooks/use-text.ts';

export interface KindWords {
  readonly label: string;
  readonly about: string;
  /** Empty where nothing must be given. */
  readonly precondition: string;
}

/** How a kind is called and explained: in the team's words, or in the app's where it has none. */
export function useKindWords(): (entry: CatalogueEntry) => KindWords {
  const text = useText();
  return ({ kind, name, about, precondition }) => {
    const isPreset = PresetKind.safeParse(kind).success;
    const words = (typed: string, preset: () => string) => (typed.trim() === '' && isPreset ? preset() : typed);
    return {
      label: words(name, () => text(`sanctions.${kind}`)),
      about: words(about, () => text(`sanctions.${kind}.about`)),
      precondition: words(precondition, () => (PRECONDITION.has(kind) ? text(`sanctions.${kind}.precondition`) : '')),
    };
  };
}
