import { Children } from 'react'
import css from './words.module.css'

/** The words that stand for a key, numbered, so that two people can go through them together. English in every language. */
export const SixWords = ({ label, words }: { readonly label: string; readonly words: string }) => (
  <ol lang="en" aria-label={label} className={css['words']}>
    {Children.toArray(words.split(' ').map((word) => <li>{word}</li>))}
  </ol>
)
