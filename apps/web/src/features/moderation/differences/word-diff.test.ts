import { describe, expect, it } from 'vitest'
import { type Stretch, wordDiff } from './word-diff.ts'

const marked = (stretches: Stretch[]) =>
  stretches
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('what changed between two texts', () => {
  it('shows the words that went and the words that came', () => {
    expect(marked(wordDiff('Every third Wednesday', 'Every first Wednesday'))).toBe(
      'Every [-third-]{+first+} Wednesday',
    )
  })

  it('keeps words that changed side by side in one piece', () => {
    expect(marked(wordDiff('Tea and old cake', 'Tea and fresh warm bread'))).toBe(
      'Tea and [-old cake-]{+fresh warm bread+}',
    )
  })

  it('shows a text that was empty as added and one that was emptied as removed', () => {
    expect(wordDiff('', 'Come in')).toEqual([{ kind: 'added', text: 'Come in' }])
    expect(wordDiff('Come in', '')).toEqual([{ kind: 'removed', text: 'Come in' }])
  })

  it('says nothing of what is equal', () => {
    expect(wordDiff('काठमाडौँ', 'काठमाडौँ')).toEqual([{ kind: 'same', text: 'काठमाडौँ' }])
  })

  it('finds words in Devanagari', () => {
    expect(marked(wordDiff('हरेक बुधबार बिहान', 'हरेक शनिबार बिहान'))).toBe('हरेक [-बुधबार-]{+शनिबार+} बिहान')
  })

  it('loses no character of either text', () => {
    const before = 'Ring the bell.\n\nWe meet upstairs, by the window; wi-fi is free.'
    const after = 'Ring twice.\nWe meet downstairs, by the big window; wi-fi and tea are free!'
    const stretches = wordDiff(before, after)
    const side = (kind: Stretch['kind']) =>
      stretches
        .filter((one) => one.kind === 'same' || one.kind === kind)
        .map(({ text }) => text)
        .join('')
    expect(side('removed')).toBe(before)
    expect(side('added')).toBe(after)
  })
})
