import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';
import { bareText } from '../../text/normalize';
import { refsOf } from '../equation';

/** The template of 2021 titles a form `2021年<项目名称>项目自评表`. */
const TITLED_BY_PROJECT = /^\d+年度?(.*?)(?:项目)?(?<!绩效)自评表$/;

/** A title that names year and project names this form's project. */
export const H04 = defineRule({
  code: 'H04',
  name: 'title-without-project',
  severity: 'info',
  source: ['own'],
  messages: ['missing', 'other'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    const { title, layout, header } = form;
    const name = header['project-name']?.value;
    // Elsewhere a title names the form, not the project.
    if (!title || !name || layout !== 'shenzhen-2021') return NOT_APPLICABLE;
    const named = TITLED_BY_PROJECT.exec(bareText(title.text))?.[1];
    const project = bare(name.text);
    if (named === undefined || project === '') return NOT_APPLICABLE;
    if (agree(bare(named), project)) return PASSED;
    const message = { id: named === '' ? 'missing' : 'other', values: { title: named, name: name.text } };
    return outcomeOf([{ cells: [title.at], related: refsOf(form, [name]), message, found: title.text }]);
  },
});

/** Either may leave out a word such as 项目. */
function agree(named: string, project: string): boolean {
  return named !== '' && (named.includes(project) || project.includes(named));
}

/** Without quotes and brackets. */
function bare(text: string): string {
  return bareText(text).replace(/["'“”‘’《》〈〉()[\]【】]/g, '');
}
