/** The built-in samples, in the order in which they are offered. */
export const SAMPLE_IDS = ['self-evaluation-2021', 'self-evaluation-2024', 'final-accounts-2024'] as const;
export type SampleId = (typeof SAMPLE_IDS)[number];

/** The sample that an address asks for: `?sample`, `?sample=2`; the first one where it asks for none. */
export function sampleOf(search: string): SampleId {
  const number = Number(new URLSearchParams(search).get('sample') ?? '');
  return SAMPLE_IDS[number - 1] ?? SAMPLE_IDS[0];
}
