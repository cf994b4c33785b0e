/**
 * The page that WPS loads in the background. The ribbon calls its functions by their names in ribbon.xml; they
 * return at once, because some builds of WPS drop a ribbon whose callbacks do not.
 *
 * Compiled to ES5: where the engine is too old for the pane, the pane's page says so, and has to be opened for that.
 */
import { ribbonTexts } from '../../locales/zh-CN/wps-ribbon';
import { type Command, COMMANDS, post } from '../mailbox';
import type { Program } from '../program';
import { Panes } from './panes';

interface Control {
  readonly Id: string;
}

interface EntryPage {
  readonly Application: Program;
  OnAddinLoad: (ribbon: unknown) => boolean;
  OnAction: (control: Control) => boolean;
  GetImage: (control: Control) => string;
}

/** Buttons of ribbon.xml that are not commands. */
const OPEN = 'formlint_open';
const SELF_CHECK = 'formlint_selfCheck';

const page = window as unknown as EntryPage;
let panes: Panes | null = null;

function paneSet(): Panes {
  panes ??= new Panes(page.Application, addressOf('taskpane.html'), ribbonTexts.pane);
  return panes;
}

function addressOf(file: string): string {
  return window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, file);
}

page.OnAddinLoad = () => {
  paneSet();
  return true;
};

page.OnAction = ({ Id: id }) => {
  if (id === SELF_CHECK) openSelfCheck();
  else showPane(id === OPEN ? null : commandOf(id));
  return true;
};

page.GetImage = ({ Id: id }) => 'images/' + id.replace('formlint_', '') + '.svg';

function commandOf(id: string): Command | null {
  for (const command of COMMANDS) if (id === 'formlint_' + command) return command;
  return null;
}

function showPane(command: Command | null): void {
  const token = paneSet().show();
  if (token === null) window.alert(ribbonTexts.noWorkbook);
  else if (command) post(page.Application.PluginStorage, token, command);
}

function openSelfCheck(): void {
  const pane = page.Application.CreateTaskPane(addressOf('selfcheck.html'), ribbonTexts.selfCheck);
  pane.Width = 420;
  pane.Visible = true;
}
