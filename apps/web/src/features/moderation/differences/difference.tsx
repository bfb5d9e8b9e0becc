import { useMessages } from '../../../locales/use-messages.ts'
import styles from './difference.module.css'
import type { FieldWords } from './field-words.ts'
import { wordDiff } from './word-diff.ts'

export function Difference({
  before,
  after,
  byWord = false,
}: {
  before: FieldWords
  after: FieldWords
  byWord?: boolean
}) {
  if (Array.isArray(before) || Array.isArray(after))
    return <ListDifference before={[before].flat()} after={[after].flat()} />
  return byWord && isAlike(before, after) ? (
    <WordDifference before={before} after={after} />
  ) : (
    <WholeDifference before={before} after={after} />
  )
}

function isAlike(before: string, after: string): boolean {
  const same = wordDiff(before, after).reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0)
  return same / Math.max(before.length, after.length) > 0.3
}

function WordDifference({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.text}>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        return kind === 'removed' ? <Removed key={index} text={text} /> : <Added key={index} text={text} />
      })}
    </p>
  )
}

function WholeDifference({ before, after }: { before: string; after: string }) {
  return (
    <div className={`${styles.whole} ${styles.signed}`}>
      {before && (
        <p className={styles.text}>
          <Removed text={before} />
        </p>
      )}
      {after && (
        <p className={styles.text}>
          <Added text={after} />
        </p>
      )}
    </div>
  )
}

function ListDifference({ before, after }: { before: string[]; after: string[] }) {
  return (
    <ul className={`${styles.list} ${styles.signed}`}>
      {before
        .filter((item) => !after.includes(item))
        .map((item) => (
          <li key={`-${item}`}>
            <Removed text={item} />
          </li>
        ))}
      {after.map((item) => (
        <li key={item}>{before.includes(item) ? item : <Added text={item} />}</li>
      ))}
    </ul>
  )
}

function Removed({ text }: { text: string }) {
  const t = useMessages('moderation')
  return (
    <del className={styles.removed}>
      <span className="visually-hidden">{t('desk.removed')} </span>
      {text}
    </del>
  )
}

function Added({ text }: { text: string }) {
  const t = useMessages('moderation')
  return (
    <ins className={styles.added}>
      <span className="visually-hidden">{t('desk.added')} </span>
      {text}
    </ins>
  )
}
