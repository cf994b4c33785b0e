/** A refusal as Excel words it on the wire: the code is what add-ins branch on. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    readonly location: string,
    readonly status = 400,
  ) {
    super(`${code} at ${location}`);
  }
}

export const invalidArgument = (location: string) => new RichApiError('InvalidArgument', location);
export const itemNotFound = (location: string) => new RichApiError('ItemNotFound', location, 404);
export const accessDenied = (location: string) => new RichApiError('AccessDenied', location, 403);
export const apiNotFound = (location: string) => new RichApiError('ApiNotFound', location, 404);
/** The emulator does not know this member: always loud, so that nothing passes untested. */
export const notImplemented = (location: string) => new RichApiError('NotImplemented', location, 501);
