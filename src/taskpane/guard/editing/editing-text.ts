import type { InterfaceTexts } from '../../../locales/zh-CN/interface';
import { useSession } from '../../context';

/** The words of guided editing. */
export function useEditingText(): InterfaceTexts['editing'] {
  return useSession().locale.interface.editing;
}
