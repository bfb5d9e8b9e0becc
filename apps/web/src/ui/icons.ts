/** How a sign beside words looks: `<Search {...sign} />`. It is silent for screen readers. */
export const sign = { size: '1.15em', strokeWidth: 2.25, 'aria-hidden': true } as const
