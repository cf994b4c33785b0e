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
import { pagePolicy, PAGES } from './scripts/package/policy.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

function page({ filename, chunk, title, office }) {
  return new HtmlPlugin({
    filename,
    chunks: [chunk],
    // The page's first script loads the others, where they can run.
    inject: false,
    template: at('assets/page.html'),
    templateParameters: {
      title,
      office: PAGES[filename].office ? OFFICE_SOURCES[office] : null,
      policy: pagePolicy(filename, office),
    },
    minify: { collapseWhitespace: true, removeComments: true },
  });
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
      // Named, so that the build of a package finds what the build of the site has left.
      name,
      cacheDirectory: at('.cache/webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
  };
}

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
    plugins: [
      page({ filename: 'taskpane.html', chunk: 'taskpane', title: '表检', office }),
      page({ filename: 'index.html', chunk: 'workbench', title: '表检 FormLint', office }),
      new CopyPlugin({
        patterns: [
          { from: at('assets/*.{png,svg}'), to: 'assets/[name][ext]' },
          // As written: the minifier takes its syntax from the browsers that this file is there to turn away.
          { from: at('assets/floor.{js,css}'), to: '[name][ext]', info: { minimized: true } },
          ...(office === 'local' ? localOfficeFiles() : []),
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

export default () => [web({ office: process.env.OFFICE_JS ?? 'cdn' }), cli()];
