import { byIcalJs } from './by-ical-js.ts'
import { pythonReaders } from './by-python.ts'
import { byTheText } from './by-the-text.ts'
import type { Reader } from './meeting.ts'

/** All who can be asked here what a calendar file means: always two that never saw our code, and a third where it is installed. */
export const READERS: Reader[] = [byIcalJs, byTheText, ...pythonReaders]
