/** The outcome as a file to be sent on: versions and codes, nothing of the workbook. */
import type { WpsApplication } from '../../hosts/wps';
import type { SelfCheck } from './run';

export function reportText(application: WpsApplication, { results, isClean, isBroken }: SelfCheck): string {
  const report = {
    kind: 'formlint-wps-selfcheck',
    version: 1,
    product: { version: told(() => application.Version), build: told(() => application.Build) },
    userAgent: navigator.userAgent,
    screen: { width: window.innerWidth, height: window.innerHeight, scale: window.devicePixelRatio },
    isClean,
    isBroken,
    results,
  };
  return JSON.stringify(report, null, 2);
}

function told(ask: () => unknown): string | null {
  try {
    return String(ask());
  } catch {
    return null;
  }
}
