/**
 * Schedules with time zones, made bounds for now: cron is read here and nowhere else, for tables of time zones are no business of a pure core.
 * @module homeostat/source/calendar
 */
export { calendarAt, cronCalendar } from './cronCalendar.js'
export { calendarOf, scheduleFaults } from './schedules.js'
