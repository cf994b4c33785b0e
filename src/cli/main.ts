process.stderr.write('formlint: this build has no commands.\n');
process.exitCode = 2;
