import type { CliTexts } from '../zh-CN/cli';

export const cliTexts: CliTexts = {
  description:
    'Checks self-evaluation forms of project spending: lists faults, explains them, fixes them safely.',
  commands: {
    check: 'check workbooks: files, folders (with subfolders) or globs',
    fix: 'write safe fixes into copies; the originals stay as they are',
    rules: 'list all rules',
    explain: 'explain a rule',
  },
  options: {
    format: 'output format',
    output: 'write the result to a file',
    previous: 'compare with the workbook of the year before',
    lang: 'language',
    out: 'folder for the fixed files',
    inPlace: 'change the original files',
    suggested: 'take the first suggestion where nothing safe is offered',
    copyAll: 'copy files without a change as well',
    includeLocked: 'change locked cells of protected sheets too (the protection stays)',
  },
  verdict: {
    passed: 'passed',
    failed: 'errors {errors}, warnings {warnings}, infos {infos}',
    noForm: 'no self-evaluation form',
    unreadable: 'unreadable',
  },
  score: 'claimed {claimed} → recomputed {recomputed}',
  scoreOpen: 'claimed {claimed}; the weights do not add up, not recomputed',
  arithmetic: 'arithmetic',
  basis: 'basis',
  fix: 'fix',
  suggestion: 'suggestion',
  coverage: '{checked} rules checked, {notCheckable} not checkable',
  edits: '{count} edits → {output}',
  unchanged: 'nothing to fix safely',
  locked: '{cell} is locked and was left alone ({rule})',
  summary: '{files} files: errors {errors}, warnings {warnings}, infos {infos}; unreadable {unreadable}',
  progress: 'checking {done}/{total} {file}',
  errors: {
    noRule: 'there is no rule {code}. List the rules with: formlint rules',
    noPrevious: 'cannot read the workbook of the year before, {path}: {problem}',
    noOutput: 'name an output folder with --out, or change the originals with --in-place.',
    bothOutputs: '--out and --in-place exclude each other.',
    overInput: 'the output would overwrite an input: {path}. Choose another folder.',
    sameOutput: 'two files would be written to the same place: {path}',
  },
};
