/** What of the workbook is reviewed as one: the forms and sets of accounts that are looked at. */
import { conclusionOf, worstOf } from '../../batch/reports/model/conclusion';
import type { Conclusion } from '../../batch/reports/model/report';
import type { CheckReport } from '../../core/check/report';
import { type Subject, partsOf, subjectsOf } from '../../core/review/subjects';
import type { Locale } from '../../locales/locale';
import { type Scope, accountsIn, formName, formsIn, setName } from '../session/reports';

export interface ReviewedPart {
  readonly subject: Subject;
  /** What a person calls it. */
  readonly title: string;
  /** What the check comes to. */
  readonly computed: Conclusion;
}

export function reviewedParts(report: CheckReport, scope: Scope, locale: Locale): readonly ReviewedPart[] {
  const [forms, sets] = [formsIn(report, scope), accountsIn(report, scope)];
  const isShown = (subject: Subject): boolean =>
    subject.kind === 'form' ? forms.includes(subject.report) : sets.includes(subject.report);
  return subjectsOf(report)
    .filter(isShown)
    .map((subject) => ({
      subject,
      title: subject.kind === 'form' ? formName(subject.report.form) : setName(subject.report.set, locale),
      computed: worstOf(partsOf(subject).map(conclusionOf)),
    }));
}
