/** What the state implies, worked out anew where what it rests on has changed. */
import type { Locale } from '../../locales/locale';
import type * as engine from '../engine';
import { EMPTY_VIEW, EMPTY_WAIVED, type SessionState } from './state';

type Engine = typeof engine;

/**
 * Completes a new state; drops a focus that is gone.
 *
 * @param loaded the engine, which is there once something was checked
 */
export function derived(
  next: SessionState,
  before: SessionState,
  loaded: () => Engine,
  locale: Locale,
): SessionState {
  const isNew =
    next.checked !== before.checked || next.scope !== before.scope || next.language !== before.language;
  const withFindings = withView(next, before, isNew, loaded, locale);
  return withScore(withFindings, before, isNew, loaded);
}

function withView(
  next: SessionState,
  before: SessionState,
  isNew: boolean,
  loaded: () => Engine,
  locale: Locale,
): SessionState {
  const { checked, scope, filter, sort } = next;
  if (!isNew && filter === before.filter && sort === before.sort) return next;
  if (!checked) return { ...next, view: EMPTY_VIEW, waivedView: EMPTY_WAIVED, accountsView: [], focus: null };
  const { viewOf, waivedViewOf, accountsViewOf } = loaded();
  const { report } = checked;
  const view = viewOf(report, locale, { scope, filter, sort });
  const focus = view.items.some(({ id }) => id === next.focus) ? next.focus : null;
  if (!isNew) return { ...next, view, focus };
  const waivedView = waivedViewOf(report, locale, scope);
  return { ...next, view, waivedView, accountsView: accountsViewOf(report, locale, scope), focus };
}

function withScore(
  next: SessionState,
  before: SessionState,
  isNew: boolean,
  loaded: () => Engine,
): SessionState {
  const { checked, scope, scoreOpen } = next;
  if (!isNew && scoreOpen === before.scoreOpen) return next;
  const isShown = scoreOpen && checked !== null && scope !== 'all' && 'form' in scope;
  return { ...next, scoreAccount: isShown ? loaded().scoreAccountOf(checked, scope.form) : null };
}
