/** Gives a text file to jest as the build gives it to the program: a module whose default is the text. */
module.exports = {
  process: (text) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };`,
  }),
};
