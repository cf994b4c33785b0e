/** First two digits of the codes of administrative divisions: the provinces of GB/T 2260. */
const PROVINCES = [
  ['11', '12', '13', '14', '15'],
  ['21', '22', '23'],
  ['31', '32', '33', '34', '35', '36', '37'],
  ['41', '42', '43', '44', '45', '46'],
  ['50', '51', '52', '53', '54'],
  ['61', '62', '63', '64', '65'],
  ['71', '81', '82'],
].flat();

/** The budget system gives the central government a code of its own beside the divisions of GB/T 2260. */
const CENTRAL = '100000';

/** True when the text begins with six digits that may be the code of a division. */
export function beginsWithDivision(code: string): boolean {
  const division = /^\d{6}/.exec(code)?.[0];
  return division !== undefined && (division === CENTRAL || PROVINCES.includes(division.slice(0, 2)));
}
