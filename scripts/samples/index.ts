/** The built-in samples as files, by name. */
import { buildXlsx } from '../../tests/support/xlsx';
import { accounts2024 } from './accounts-2024';
import { form2021 } from './form-2021';
import { form2024 } from './form-2024';

export function samples(): Readonly<Record<string, Uint8Array>> {
  return {
    'self-evaluation-2021.xlsx': buildXlsx([form2021()]),
    'self-evaluation-2024.xlsx': buildXlsx([form2024()]),
    'final-accounts-2024.xlsx': buildXlsx(accounts2024()),
  };
}
