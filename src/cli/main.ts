/** The command line: `formlint check | fix | waive | rules | explain`. */
import { realpathSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { runCheck } from './check-command';
import type { CheckFlags } from './check-flags';
import { CHECK_FORMATS } from './check-formats';
import { EXIT, type ExitCode } from './exit';
import type { JobSetup } from './jobs/job';
import { serve, threadsOf } from './jobs/thread';
import { ClosedPipe } from './output';
import { FIX_FORMATS, type FixFlags, runFix } from './fix-command';
import { LANGUAGES, type LanguageName } from './language';
import { RULES_FORMATS, type RulesFlags, runExplain, runRules } from './rules-commands';
import { VERSION } from './version';
import { type WaiveFlags, runWaive } from './waive-command';

function commands(
  texts: (typeof LANGUAGES)[LanguageName]['texts'],
  finish: (code: ExitCode) => void,
): Command {
  const { commands: about, options } = texts;
  const lang = (): Option =>
    new Option('--lang <language>', options.lang).choices(Object.keys(LANGUAGES)).default('zh-CN');
  const pack = (): Option => new Option('--pack <pack>', options.pack);
  const format = (choices: readonly string[]): Option =>
    new Option('--format <format>', options.format).choices([...choices]).default('text');
  const root = new Command('formlint').description(texts.description).version(VERSION).exitOverride();
  root
    .command('check')
    .description(about.check)
    .argument('<path...>')
    .addOption(format(CHECK_FORMATS))
    .option('--output <file>', options.output)
    .option('--previous <file>', options.previous)
    .option('--earlier <path>', options.earlier)
    .option('--reviews <file>', options.reviews)
    .option('--baseline <file>', options.baseline)
    .option('--across', options.across)
    .option('--annotate <folder>', options.annotate)
    .addOption(new Option('--jobs <number>', options.jobs).argParser(jobsFrom))
    .option('--resume', options.resume)
    .addOption(pack())
    .addOption(lang())
    .action(async (paths: string[], flags: CheckFlags) => {
      finish(await runCheck(paths, flags, threadsOf(program())));
    });
  root
    .command('fix')
    .description(about.fix)
    .argument('<path...>')
    .addOption(format(FIX_FORMATS))
    .option('--output <file>', options.output)
    .option('--out <folder>', options.out)
    .option('--in-place', options.inPlace)
    .option('--suggested', options.suggested)
    .option('--baseline <file>', options.baseline)
    .option('--copy-all', options.copyAll)
    .option('--include-locked', options.includeLocked)
    .addOption(pack())
    .addOption(lang())
    .action(async (paths: string[], flags: FixFlags) => {
      finish(await runFix(paths, flags));
    });
  root
    .command('waive')
    .description(about.waive)
    .argument('<file>')
    .requiredOption('--rule <code>', options.rule)
    .requiredOption('--cell <cell>', options.cell)
    .requiredOption('--reason <text>', options.reason)
    .requiredOption('--out <file>', options.waivedOut)
    .option('--sheet <name>', options.sheet)
    .option('--by <name>', options.by)
    .option('--baseline <file>', options.baseline)
    .addOption(pack())
    .addOption(lang())
    .action((file: string, flags: WaiveFlags) => {
      finish(runWaive(file, flags, new Date().toISOString().slice(0, 10)));
    });
  root
    .command('rules')
    .description(about.rules)
    .addOption(format(RULES_FORMATS))
    .addOption(pack())
    .addOption(lang())
    .action((flags: RulesFlags) => {
      finish(runRules(flags));
    });
  root
    .command('explain')
    .description(about.explain)
    .argument('<rule>')
    .addOption(lang())
    .action(async (code: string, flags: { lang: LanguageName }) => {
      finish(await runExplain(code, flags.lang));
    });
  return root;
}

const MOST_JOBS = 256;

function jobsFrom(text: string): number | 'auto' {
  if (text === 'auto') return text;
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`1–${MOST_JOBS}, auto`);
  return jobs;
}

/** The file that runs: its threads run it too. */
function program(): string {
  return realpathSync(process.argv[1] ?? '');
}

/** Commander has printed help or what is wrong with the call; help is no failure. */
function exitAfter(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.nothing;
  if (error instanceof ClosedPipe) return EXIT.interrupted;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.nothing;
}

async function main(args: readonly string[]): Promise<void> {
  // Help is worded before the arguments are parsed.
  const english = /(^| )--lang[ =]en( |$)/.test(args.join(' '));
  const { texts } = LANGUAGES[english ? 'en' : 'zh-CN'];
  const finish = (code: ExitCode): void => {
    process.exitCode = code;
  };
  try {
    await commands(texts, finish).parseAsync(args, { from: 'user' });
  } catch (error) {
    finish(exitAfter(error));
  }
}

if (isMainThread) void main(process.argv.slice(2));
else if (parentPort) serve(parentPort, workerData as JobSetup);
