/** jsdom that loads scripts, as office.js needs, with what every browser has and jsdom lacks. */
const { TextDecoder, TextEncoder } = require('node:util');
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class ExcelEnvironment extends TestEnvironment {
  constructor({ projectConfig, globalConfig }, context) {
    const testEnvironmentOptions = { ...projectConfig.testEnvironmentOptions, resources: 'usable' };
    super({ globalConfig, projectConfig: { ...projectConfig, testEnvironmentOptions } }, context);
    Object.assign(this.global, { TextDecoder, TextEncoder, Uint8Array });
    this.global.document.domain = this.global.location.hostname;
  }
};
