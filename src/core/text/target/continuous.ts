/** Standing service: `7×24小时`, `5×8`, 24小时不间断. */
import { type Continuous, MET, NOT_MET, type Verdict } from './types';

const OPENING = '(?:提供|保证|保障|实现|确保|达到|全年|每周|全天候?)?';
const CLOSING = '(?:不间断|全天候|全天|的|服务|响应|运行|运维|值守|值班|在线|保障|维护|监控|支持|技术|稳定)*';
const PRODUCT = new RegExp(
  `^${OPENING}(\\d{1,3})(小时|h)?(?:天|日)?×(\\d{1,3})(小时|h)?(?:天|日)?(?:×365天?)?${CLOSING}$`,
  'i',
);
const ALL_DAY = new RegExp(`^${OPENING}24小时(?:不间断|全天候|值守|值班|在线)${CLOSING}$`);
const MAX_LENGTH = 30;

const HOURS_A_DAY = 24;
const DAYS_A_WEEK = 7;

/** Reads a canonical text about standing service, else null. */
export function parseContinuous(text: string): Continuous | null {
  if (text.length > MAX_LENGTH || !/×|24小时|全天候/.test(text)) return null;
  if (ALL_DAY.test(text) || text === '全天候') return standing(DAYS_A_WEEK, HOURS_A_DAY);
  const match = PRODUCT.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  // 24小时×7天 and 7×24: the hours are the named or the larger figure; 365 days a year are seven a week.
  const swapped = match[2] !== undefined || first === HOURS_A_DAY;
  const days = swapped ? second : first;
  const hours = swapped ? first : second;
  if (hours > HOURS_A_DAY || hours === 0 || (days > DAYS_A_WEEK && days < 365)) return null;
  return standing(Math.min(days, DAYS_A_WEEK), hours);
}

function standing(days: number, hours: number): Continuous {
  return { kind: 'continuous', hoursPerWeek: days * hours };
}

export function compareContinuous(target: Continuous, actual: Continuous): Verdict {
  return actual.hoursPerWeek >= target.hoursPerWeek ? MET : NOT_MET;
}
