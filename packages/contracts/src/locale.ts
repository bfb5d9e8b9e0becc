import { LOCALES } from '@surgeries/domain/i18n'
import { z } from 'zod'

/** One of our languages. */
export const Locale = z.enum(LOCALES)
