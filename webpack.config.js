/**
 * Two builds: the static site (dist/web: task pane and browser page) and the command line (dist/cli).
 *
 * `OFFICE_JS` chooses where the task pane takes office.js from: `cdn` (default), `china` (21Vianet) or `local`
 * (a copy served beside the page, for intranets; Microsoft does not support that).
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { LazyTextPlugin } from './scripts/lazy-text-plugin.mjs';
import { localOfficeFiles, OFFICE_SOURCES } from './scripts/package/office.mjs';
import { ownPolicy, pagePolicy, PAGES } from './scripts/package/policy.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** @param parameters of the template, besides the title: where office.js is, the policy, the host ('' or 'wps') */
function page({ filename, chunk, title, ...parameters }) {
  return new HtmlPlugin({
    filename,
    chunks: [chunk],
    // The page's first script loads the others, where they can run.
    inject: false,
    template: at('assets/page.html'),
    templateParameters: { title, ...parameters },
    minify: { collapseWhitespace: true, removeComments: true },
  });
}

function sitePage(filename, chunk, title, office) {
  const source = PAGES[filename].office ? OFFICE_SOURCES[office] : null;
  return page({ filename, chunk, title, office: source, policy: pagePolicy(filename, office), host: '' });
}

function wpsPage(filename, chunk, title) {
  return page({ filename, chunk, title, office: null, policy: ownPolicy(), host: 'wps' });
}

/** What both builds share. */
function base(name, target, compilerOptions = {}) {
  return {
    name,
    mode: 'production',
    target,
    context: root,
    devtool: false,
    performance: false,
    stats: 'errors-warnings',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            instance: name,
            transpileOnly: true,
            compilerOptions: { noEmit: false, incremental: false, ...compilerOptions },
          },
        },
        { test: /\.md$/, type: 'asset/source' },
      ],
    },
    cache: {
      type: 'filesystem',
      // Named, so that the build of a package finds what the build of the site has left.
      name,
      cacheDirectory: at('.cache/webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
  };
}

/** Names and pieces of what a page loads. */
function pages(output) {
  return {
    output: {
      path: output,
      // Chunks are found beside the script that asks for them, so the site works under any path.
      publicPath: 'auto',
      filename: '[name].[contenthash:10].js',
      chunkFilename: 'chunks/[name].[contenthash:10].js',
      assetModuleFilename: 'files/[name].[contenthash:10][ext]',
      hashFunction: 'sha256',
      clean: true,
    },
    optimization: {
      moduleIds: 'deterministic',
      chunkIds: 'deterministic',
      splitChunks: { chunks: 'all' },
    },
  };
}

// As written: the minifier takes its syntax from the browsers that this file is there to turn away.
const FLOOR = { from: at('assets/floor.{js,css}'), to: '[name][ext]', info: { minimized: true } };

/**
 * @param office where the task pane takes office.js from: a key of OFFICE_SOURCES
 * @param output the folder to write, emptied before
 */
export function web({ office, output = at('dist/web') }) {
  if (!(office in OFFICE_SOURCES)) {
    throw new Error(`OFFICE_JS must be ${Object.keys(OFFICE_SOURCES).join(', ')}, not "${office}"`);
  }
  return {
    ...base('web', 'browserslist'),
    entry: { taskpane: './src/taskpane/main.tsx', workbench: './src/workbench/main.tsx' },
    ...pages(output),
    plugins: [
      sitePage('taskpane.html', 'taskpane', '表检', office),
      sitePage('index.html', 'workbench', '表检 FormLint', office),
      new CopyPlugin({
        patterns: [
          { from: at('assets/*.{png,svg}'), to: 'assets/[name][ext]' },
          FLOOR,
          ...(office === 'local' ? localOfficeFiles() : []),
        ],
      }),
      new LazyTextPlugin(),
    ],
  };
}

/** @param output the folder of the add-in, emptied before. @returns two builds: the pages, then the ribbon's script */
export function wps({ output }) {
  return [wpsPages(output), wpsRibbon(output)];
}

function wpsPages(output) {
  return {
    ...base('wps', 'browserslist'),
    entry: {
      taskpane: './src/wps/pane/main.tsx',
      selfcheck: './src/wps/self-check/main.tsx',
      workbench: './src/workbench/main.tsx',
    },
    ...pages(output),
    plugins: [
      wpsPage('taskpane.html', 'taskpane', '表检'),
      wpsPage('selfcheck.html', 'selfcheck', '表检 环境自检'),
      wpsPage('web.html', 'workbench', '表检 FormLint'),
      new CopyPlugin({
        patterns: [
          { from: at('assets/wps'), globOptions: { ignore: ['**/publish.*'] }, info: { minimized: true } },
          { from: at('assets/*.{png,svg}'), to: 'assets/[name][ext]' },
          FLOOR,
        ],
      }),
      new LazyTextPlugin(),
    ],
  };
}

/** Of any age: where the engine is too old for the pane, the ribbon still opens it, and its page says so. */
function wpsRibbon(output) {
  return {
    ...base('wps-ribbon', ['web', 'es5'], { target: 'es5', ignoreDeprecations: '6.0' }),
    entry: './src/wps/entry/main.ts',
    output: { path: output, filename: 'main.js', hashFunction: 'sha256' },
  };
}

/** One file that runs with plain Node and nothing installed. */
function cli() {
  const config = base('cli', 'node20');
  return {
    ...config,
    entry: './src/cli/main.ts',
    output: {
      path: at('dist/cli'),
      filename: 'formlint.js',
      chunkFormat: false,
      clean: true,
    },
    module: {
      ...config.module,
      // Imports on demand stay on demand, but inside the one file.
      parser: { javascript: { dynamicImportMode: 'eager', worker: false } },
    },
    node: { __filename: false, __dirname: false },
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      // The bundle is CommonJS; the package around it declares ES modules.
      new CopyPlugin({
        patterns: [{ from: at('assets/cli-package.json'), to: at('dist/cli/package.json') }],
      }),
    ],
  };
}

export default () => [web({ office: process.env.OFFICE_JS ?? 'cdn' }), cli()];
