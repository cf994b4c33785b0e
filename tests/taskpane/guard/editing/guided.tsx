/** Guided editing on its own, with the pane's progress and notices above it. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import { Busy } from '../../../../src/taskpane/components/busy';
import { Notices } from '../../../../src/taskpane/components/notices';
import { PaneContext } from '../../../../src/taskpane/context';
import { GuidedEditing } from '../../../../src/taskpane/guard/editing/guided-editing';
import { type Desk, type DeskOptions, SHEET, openDesk } from '../../desk';

/** @param at a field of the form that the person is at already */
export async function showGuided(options: DeskOptions = { change: {} }, at?: string): Promise<Desk> {
  const desk = openDesk(options);
  if (at !== undefined) desk.host.goTo(SHEET, desk.cell(at));
  const { session } = desk;
  const context = { session, docs: () => Promise.resolve(''), language: 'zh-CN' as const };
  render(
    <PaneContext.Provider value={context}>
      <FluentProvider theme={webLightTheme}>
        <main>
          <h1>表检</h1>
          <Busy />
          <Notices />
          <GuidedEditing />
        </main>
      </FluentProvider>
    </PaneContext.Provider>,
  );
  await act(() => session.check());
  return desk;
}

/** The person goes to a field of the form. */
export function goTo({ host, cell }: Desk, path: string): void {
  act(() => {
    host.goTo(SHEET, cell(path));
  });
}
