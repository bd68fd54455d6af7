import css from './layout.module.css'

const widths = ['92%', '78%', '85%', '64%', '88%', '72%'] as const

/** Lines in the shape of what is coming, for the first second. */
export const Skeleton = ({ label, lines = 4 }: { readonly label: string; readonly lines?: number }) => (
  <output aria-label={label} className={css['skeleton']}>
    {Array.from({ length: lines }, (_, line) => (
      // eslint-disable-next-line react/no-array-index-key -- lines have no identity
      <div key={line} className={css['bone']} style={{ width: widths[line % widths.length] }} />
    ))}
  </output>
)
