/** Fails the build when a rule's doc (*.md) would be loaded with the page instead of when it is asked for. */
import webpack from 'webpack';

export class LazyTextPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LazyTextPlugin', (compilation) => {
      compilation.hooks.afterOptimizeChunkModules.tap('LazyTextPlugin', () => {
        for (const name of textsLoadedAtOnce(compilation)) {
          compilation.errors.push(
            new webpack.WebpackError(`${name} is part of a page's first load: import it with import()`),
          );
        }
      });
    });
  }
}

function textsLoadedAtOnce(compilation) {
  const names = new Set();
  for (const chunk of compilation.chunks) {
    if (!chunk.canBeInitial()) continue;
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
      for (const part of module.modules ?? [module]) {
        if (part.resource?.endsWith('.md')) names.add(part.readableIdentifier(compilation.requestShortener));
      }
    }
  }
  return names;
}
