/**
 * Two builds: the static site (dist/web: task pane and browser page) and the command line (dist/cli).
 *
 * `OFFICE_JS` chooses where the task pane takes office.js from: `cdn` (default), `china` (21Vianet) or `local`
 * (a copy served beside the page, for intranets; Microsoft does not support that).
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { LazyTextPlugin } from './scripts/lazy-text-plugin.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

const OFFICE_SOURCES = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office/office.js',
};

/** Griffel, Fluent's style engine, inserts empty style elements and fills them by script: this is their hash. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function officeSource() {
  const choice = process.env.OFFICE_JS ?? 'cdn';
  const url = OFFICE_SOURCES[choice];
  if (!url) throw new Error(`OFFICE_JS must be cdn, china or local, not "${choice}"`);
  return { choice, url };
}

/** @param scriptOrigin another origin that scripts may come from; office.js loads its parts from its own. */
function contentSecurityPolicy(scriptOrigin) {
  const scripts = ["'self'", ...(scriptOrigin ? [scriptOrigin] : [])].join(' ');
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function page({ filename, chunk, title, office }) {
  const origin = office?.startsWith('https:') ? new URL(office).origin : null;
  return new HtmlPlugin({
    filename,
    chunks: [chunk],
    template: at('assets/page.html'),
    templateParameters: { title, office: office ?? null, policy: contentSecurityPolicy(origin) },
    minify: { collapseWhitespace: true, removeComments: true },
  });
}

/** The files of office.js that Excel's hosts ask for; the rest of the package is for Word, Outlook and so on. */
function localOffice() {
  const dist = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  const files = [
    'office.js',
    'o15apptofilemappingtable.js',
    'excel-{win32-16.00,win32-16.01,web-16.00,mac-16.00}.js',
    '{zh-cn,zh-tw,en-us}/office_strings.js',
    'telemetry/{oteljs,oteljs_agave}.js',
    '../LICENSE.md',
  ];
  return files.map((from) => ({
    context: dist,
    from,
    to: at('dist/web/office', from.startsWith('..') ? '.' : '[path][name][ext]'),
    info: { minimized: true },
  }));
}

/** What both builds share. */
function base(name, target) {
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
            compilerOptions: { noEmit: false, incremental: false },
          },
        },
        { test: /\.md$/, type: 'asset/source' },
      ],
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: at('.cache/webpack'),
      version: process.env.OFFICE_JS ?? 'cdn',
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
  };
}

function web() {
  const office = officeSource();
  return {
    ...base('web', 'browserslist'),
    entry: { taskpane: './src/taskpane/main.tsx', workbench: './src/workbench/main.tsx' },
    output: {
      path: at('dist/web'),
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
    plugins: [
      page({ filename: 'taskpane.html', chunk: 'taskpane', title: '表检', office: office.url }),
      page({ filename: 'index.html', chunk: 'workbench', title: '表检 FormLint' }),
      new CopyPlugin({
        patterns: [
          { from: at('assets/*.{png,svg}'), to: at('dist/web/assets/[name][ext]') },
          // As written: the minifier takes its syntax from the browsers that this file is there to turn away.
          { from: at('assets/floor.js'), to: at('dist/web/floor.js'), info: { minimized: true } },
          ...(office.choice === 'local' ? localOffice() : []),
        ],
      }),
      new LazyTextPlugin(),
    ],
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

export default () => [web(), cli()];
