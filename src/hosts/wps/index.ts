/** WPS spreadsheets through the JS API of its add-ins. */
export { type WpsApplication, findApplication } from './api';
export { WpsHost, type WpsHostOptions } from './wps-host';
