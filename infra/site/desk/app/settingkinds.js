// What each kind of setting consists of. The types of the fields are in `settingfields.js`.

import { h } from './dom.js';
import { named } from './i18n.js';

const CATEGORIES = ['product_question', 'after_sales', 'complaint', 'praise', 'other'];
const SHARES = ['complaint_rate', 'negative_share', 'send_failures'];
const COUNTS = ['volume', 'risk_flags', 'clock_breaches', 'product_complaints', 'carrier_complaints', 'keyword', 'silence'];
const LANGUAGES = ['zh', 'en', 'el'];
const PACKS = ['operations', 'community', 'marketing', 'product', 'executive', 'goals'];

export const LEVELS = ['notice', 'warning', 'crisis'];

export const KINDS = {
  channels: { fields: {
    name: { type: 'text', initial: '' },
    id: { type: 'shown', show: (id) => h('code', {}, id) },
    team: { type: 'one', from: 'teams' },
    calendar: { type: 'one', from: 'calendars', empty: 'field.noHours', initial: '' },
    active: { type: 'flag', initial: true },
    signs: { type: 'many', codes: ['seen', 'typing'], group: 'sign', initial: [] },
    templates: { type: 'templates', initial: [], platform: 'whatsapp' },
    answers: { type: 'flag', initial: false },
    webhook: { type: 'shown', show: (path) => (path ? h('code', {}, path) : '–') },
  } },
  teams: { fields: {
    name: { type: 'text', initial: '' },
    calendar: { type: 'one', from: 'calendars', empty: 'field.noHours', initial: '' },
    from: { type: 'day', initial: '' },
    until: { type: 'day', initial: '' },
    fallback: { type: 'one', from: 'teams', empty: 'field.noFallback', initial: '' },
    returnMinutes: { type: 'number', initial: 0, least: 0, most: 1440 },
    limitTickets: { type: 'number', initial: 0, least: 0, most: 200 },
    limitMinutes: { type: 'number', initial: 0, least: 0, most: 1440 },
    leads: { type: 'many', from: 'agents', initial: [] },
    above: { type: 'one', from: 'teams', empty: 'field.noAbove', initial: '' },
    goals: { type: 'goals', initial: [] },
  } },
  agents: { fields: {
    name: { type: 'text', initial: '' },
    id: { type: 'shown', show: (id) => h('code', {}, id) },
    teams: { type: 'many', from: 'teams', initial: [] },
    languages: { type: 'many', codes: LANGUAGES, group: 'language', initial: [], all: true },
    channels: { type: 'many', from: 'channels', initial: [], all: true },
    categories: { type: 'many', codes: CATEGORIES, group: 'category', initial: [], all: true },
    capacity: { type: 'number', initial: 8, least: 0, most: 200 },
    shift: { type: 'one', from: 'calendars', empty: 'field.noShift', initial: '' },
    goals: { type: 'goals', initial: [] },
  } },
  calendars: { walk: true, fields: {
    id: { type: 'shown', show: (id) => id },
    zone: { type: 'zone', initial: 'Asia/Shanghai' },
    week: { type: 'week', initial: {} },
    exceptions: { type: 'exceptions', initial: [] },
  } },
  policies: { applies: true, fields: {
    id: { type: 'shown', show: (id) => id },
    order: { type: 'number', initial: 100, least: 0, most: 10_000 },
    channels: { type: 'many', from: 'channels', initial: [], all: true },
    categories: { type: 'many', codes: CATEGORIES, group: 'category', initial: [], all: true },
    priorities: { type: 'many', codes: ['P0', 'P1', 'P2', 'P3', 'P4'], group: 'priority', initial: [], all: true },
    tiers: { type: 'words', initial: [], optional: true },
    languages: { type: 'many', codes: LANGUAGES, group: 'language', initial: [], all: true },
    campaigns: { type: 'many', from: 'events', initial: [], all: true },
    firstResponse: { type: 'duration', initial: 'PT15M' },
    nextResponse: { type: 'duration', initial: 'PT30M' },
    resolution: { type: 'duration', initial: 'PT24H' },
    update: { type: 'duration', initial: null, optional: true, hint: 'field.updateHint' },
    warnPercent: { type: 'number', initial: 80, least: 1, most: 99 },
    calendar: { type: 'one', from: 'calendars', empty: 'field.aroundTheClock', hint: 'field.calendarHint', initial: '' },
    aroundTheClock: { type: 'many', label: 'field.anyHour', codes: ['firstResponse', 'nextResponse', 'resolution', 'update'], group: 'clock', initial: [] },
    steps: { type: 'clocksteps', initial: [] },
  } },
  watches: { fields: {
    label: { type: 'text', initial: '' },
    kind: { type: 'code', codes: ['product', 'carrier', 'keyword'], group: 'watchKind', initial: 'product' },
    words: { type: 'words', initial: [] },
    channels: { type: 'many', from: 'channels', initial: [], all: true },
  } },
  events: { fields: {
    name: { type: 'text', initial: '' },
    from: { type: 'instant' },
    to: { type: 'instant' },
    factor: { type: 'factor', initial: 2 },
    channels: { type: 'many', from: 'channels', initial: [], all: true },
  } },
  alertrules: { ids: [...SHARES, ...COUNTS], group: 'indicator', fields: {
    id: { type: 'shown', show: (id) => named('indicator', id) },
    enabled: { type: 'flag', initial: true },
    minimum: { type: 'number', initial: 10, least: 1, most: 1_000_000 },
    usual: { type: 'share', initial: 0.1, without: COUNTS },
    channels: { type: 'many', from: 'channels', initial: [], all: true },
  } },
  ladders: { fields: {
    id: { type: 'shown', show: (id) => id },
    steps: { type: 'ladder', initial: [] },
  } },
  targets: { hint: 'settings.targetsHint', trial: true, fields: {
    name: { type: 'text', initial: '' },
    id: { type: 'shown', show: (id) => h('code', {}, id) },
    kind: { type: 'code', codes: ['wecom', 'dingtalk', 'feishu', 'slack', 'email'], group: 'targetKind', initial: 'wecom' },
    language: { type: 'code', codes: LANGUAGES, group: 'language', initial: 'zh' },
    alerts: { type: 'code', codes: LEVELS, group: 'level', empty: 'field.noAlerts', initial: 'warning' },
    packs: { type: 'many', codes: PACKS, group: 'pack', initial: [] },
    enabled: { type: 'flag', initial: true },
  } },
  costs: { one: true, fields: {
    currency: { type: 'currency', initial: 'CNY' },
    perMonth: { type: 'money', initial: '' },
  } },
  handling: { one: true, hint: 'settings.handlingHint', fields: {
    surePercent: { type: 'number', initial: 70, least: 1, most: 100 },
    approval: { type: 'flag', initial: true },
    guidance: { type: 'texts', codes: ['legal', 'regulator', 'media', 'safety', 'privacy'], group: 'ground', initial: {} },
    plans: { type: 'plans', codes: ['life', 'self_harm', 'fraud'], group: 'emergency', hint: 'field.plansHint', initial: {} },
    calming: { type: 'long', initial: '' },
    thanks: { type: 'texts', codes: LANGUAGES, group: 'language', initial: {} },
    floodFrom: { type: 'number', initial: 20, least: 2, most: 1_000 },
    floodWithin: { type: 'duration', initial: 'PT5M' },
    questionEvery: { type: 'number', initial: 4, least: 1, most: 100 },
    superiorWords: { type: 'texts', codes: LANGUAGES, group: 'language', hint: 'field.superiorWordsHint', initial: {} },
    departmentWords: { type: 'texts', codes: LANGUAGES, group: 'language', hint: 'field.departmentWordsHint', initial: {} },
  } },
};
