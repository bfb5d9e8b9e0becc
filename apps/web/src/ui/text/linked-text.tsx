import styles from './linked-text.module.css'

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/

export function LinkedText({ text, language }: { text: string; language?: string | undefined }) {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim())
  return (
    <div className={styles.text} lang={language}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.split(ADDRESS).map((piece, at) =>
            at % 2 === 1 ? (
              <a key={at} href={piece} rel="nofollow ugc noreferrer">
                {piece.replace(/^https?:\/\/(www\.)?/, '')}
              </a>
            ) : (
              piece
            ),
          )}
        </p>
      ))}
    </div>
  )
}
