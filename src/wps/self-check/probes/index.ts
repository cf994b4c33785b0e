import type { Probe } from '../probe';
import { ANSWERS } from './answers';
import { LOOKS } from './looks';
import { RESHAPING } from './reshaping';
import { SURROUNDINGS } from './surroundings';
import { WRITING } from './writing';

/** In the order in which they have to be asked: the first is about a sheet that is still empty. */
export const PROBES: readonly Probe[] = [...ANSWERS, ...LOOKS, ...WRITING, ...RESHAPING, ...SURROUNDINGS];
