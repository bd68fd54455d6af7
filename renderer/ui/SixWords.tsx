import css from './words.module.css'

/** The words that stand for a key, numbered, so that two people can go through them together. English in every language. */
export const SixWords = ({ label, words }: { readonly label: string; readonly words: string }) => (
  <ol lang="en" aria-label={label} className={css['words']}>
    {[...words.split(' ').entries()].map(([place, word]) => (
      <li key={place}>{word}</li>
    ))}
  </ol>
)
