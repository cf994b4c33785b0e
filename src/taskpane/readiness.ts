/** Whether the finance system would take what the pane shows. */
import type { CheckReport } from '../core/check/report';
import { type ImportReadiness, importReadiness } from '../core/guard/readiness';
import { type Scope, formsIn } from './session/reports';

/** Of the forms in scope; a form that is lost is in no scope, and stands against all of them. */
export function readinessIn(report: CheckReport, scope: Scope): ImportReadiness {
  return importReadiness({ forms: formsIn(report, scope), lost: report.lost });
}
