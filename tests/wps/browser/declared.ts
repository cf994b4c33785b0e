/** Takes the place of the emulator's own reading of the declarations, which needs a disk. */
import type { DeclaredMembers } from '../../hosts/wps/emulator/declared';

export function declaredMembers(names: readonly string[]): DeclaredMembers {
  return new Map(
    names.flatMap((name) => {
      const own = window.emulatedWpsOptions.declared[name];
      if (!own) throw new Error(`${name} is not among the declarations that were injected`);
      return Object.entries(own);
    }),
  );
}
