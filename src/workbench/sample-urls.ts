/** Where the build puts the samples: beside the page, whatever its path. */
import type { SampleId } from './samples';

export const SAMPLE_URLS: Readonly<Record<SampleId, URL>> = {
  'self-evaluation-2021': new URL('../../assets/samples/self-evaluation-2021.xlsx', import.meta.url),
  'self-evaluation-2024': new URL('../../assets/samples/self-evaluation-2024.xlsx', import.meta.url),
  'final-accounts-2024': new URL('../../assets/samples/final-accounts-2024.xlsx', import.meta.url),
};
