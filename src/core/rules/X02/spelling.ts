/** When two names are one organisation's, spelled in two ways. */

/** Words that one spelling has and another leaves out: 政务服务（和）数据管理局. */
const LINKS = /[和与及暨、,·]/g;
/** The region before the name proper: 深圳市罗湖区民政局 beside 罗湖区民政局. */
const REGION = /^\p{Script=Han}{2,12}[省市区县州盟旗]$/u;
/** Shorter names (教育局) are those of many organisations. */
const LEAST_NAME = 5;

/** Both as keys of places, see {@link Place.key}; false for equal ones. */
export function isOtherSpelling(a: string, b: string): boolean {
  if (a === b) return false;
  return a.replace(LINKS, '') === b.replace(LINKS, '') || lacksRegion(a, b) || lacksRegion(b, a);
}

function lacksRegion(short: string, long: string): boolean {
  return (
    short.length >= LEAST_NAME &&
    long.endsWith(short) &&
    REGION.test(long.slice(0, long.length - short.length))
  );
}
