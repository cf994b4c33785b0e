/** All that differs between a form and its baseline. */
import { contentDifferences } from './contents';
import type { Difference } from '../difference';
import { type Counterpart, sceneOf } from './scene';
import { structureDifferences } from './structure';
import { zoneDifferences } from './zone-contents';

export function differencesOf(counterpart: Counterpart): readonly Difference[] {
  const scene = sceneOf(counterpart);
  return [...contentDifferences(scene), ...zoneDifferences(scene), ...structureDifferences(scene)];
}
