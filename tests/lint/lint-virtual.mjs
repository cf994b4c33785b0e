/**
 * Lints pieces of code by the architecture rules alone; jest cannot load ESLint's modules itself.
 * In (stdin): {"root": folder, "files": [{"path", "code"}]}. Out: for each file, the rules that it breaks.
 */
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { layers } from '../../eslint.layers.mjs';

const { root, files } = JSON.parse(await text(process.stdin));
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
    ...layers(root),
  ],
});

const broken = [];
for (const file of files) {
  const [result] = await eslint.lintText(file.code, { filePath: path.join(root, file.path) });
  broken.push(result.messages.map((message) => message.ruleId ?? message.message));
}
console.log(JSON.stringify(broken));
