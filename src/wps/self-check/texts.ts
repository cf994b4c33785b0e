/** The words of the page, in the language that holds when it is opened. */
import { selfCheckTexts as english } from '../../locales/en/wps-self-check';
import { selfCheckTexts as chinese } from '../../locales/zh-CN/wps-self-check';
import { keptLanguage } from '../language';

export const language = keptLanguage();
export const text = language === 'en' ? english : chinese;
