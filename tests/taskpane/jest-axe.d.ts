/** The part of jest-axe that the tests use; the package has no types of its own. */
declare module 'jest-axe' {
  interface AxeResults {
    readonly violations: readonly { readonly id: string; readonly help: string }[];
  }

  export function axe(container: Element): Promise<AxeResults>;
}
