/**
 * Last year's files, by the projects in them, so that a file of this year is compared with those files alone that
 * hold a form under its code or name: what `previousForm` looks for among all.
 */
import type { Form } from '../core/forms/model';
import { cardOf } from '../core/rules/card';
import { bareText } from '../core/text/normalize';
import type { FileFacts } from './entry';

/** A file of last year and the projects in it; plain data, to be handed to workers. */
export interface PreviousFile<Place> {
  /** Where it is read again. */
  readonly place: Place;
  readonly projects: readonly ProjectKeys[];
}

/** For comparison; null where blank. */
export interface ProjectKeys {
  readonly code: string | null;
  readonly name: string | null;
}

export function projectsIn({ cards }: FileFacts): readonly ProjectKeys[] {
  return cards.map(({ code, project }) => ({ code: keyOf(code), name: keyOf(project) }));
}

export function projectsOf(forms: readonly Form[]): readonly ProjectKeys[] {
  return forms.map((form) => {
    const { code, project } = cardOf(form);
    return { code: code?.key ?? null, name: project?.key ?? null };
  });
}

export class PreviousYear<Place> {
  private readonly byCode = new Map<string, Set<Place>>();
  private readonly byName = new Map<string, Set<Place>>();

  constructor(files: readonly PreviousFile<Place>[]) {
    for (const { place, projects } of files) {
      for (const { code, name } of projects) {
        add(this.byCode, code, place);
        add(this.byName, name, place);
      }
    }
  }

  /** The files that hold a form of one of these projects. */
  placesOf(projects: readonly ProjectKeys[]): readonly Place[] {
    const places = projects.flatMap(({ code, name }) => [
      ...(this.byCode.get(code ?? '') ?? []),
      ...(this.byName.get(name ?? '') ?? []),
    ]);
    return [...new Set(places)];
  }
}

function keyOf(text: string | null): string | null {
  return text === null ? null : bareText(text);
}

function add<Place>(places: Map<string, Set<Place>>, key: string | null, place: Place): void {
  // A blank name is nobody's.
  if (!key) return;
  const known = places.get(key);
  if (known) known.add(place);
  else places.set(key, new Set([place]));
}
