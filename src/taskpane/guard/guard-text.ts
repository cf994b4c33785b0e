import type { InterfaceTexts } from '../../locales/zh-CN/interface';
import { useSession } from '../context';

/** The words of the tab, but for those of guided editing. */
export function useGuardText(): InterfaceTexts['guard'] {
  return useSession().locale.interface.guard;
}
