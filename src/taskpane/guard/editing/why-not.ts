/** Why nothing can be written now, or no shape changed; null where it can. */
import { isBusy, useSessionState, useText } from '../../context';
import { useEditingText } from './editing-text';

export interface WhyNot {
  readonly write: string | null;
  readonly reshape: string | null;
}

export function useWhyNot(): WhyNot {
  const state = useSessionState();
  const { whyNot } = useText();
  const { cannotReshape } = useEditingText();
  const { capabilities } = state;
  const busy = isBusy(state) ? whyNot.busy : null;
  const write = busy ?? (capabilities?.canWrite === false ? whyNot.readOnly : null);
  return { write, reshape: write ?? (capabilities?.canReshape === false ? cannotReshape : null) };
}
