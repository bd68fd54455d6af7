import css from './layout.module.css'

export const Brand = () => (
  <div className={css['brand']}>
    <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor">
      <path d="M9 1v8" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M5.6 9h6.8L9 17z" fill="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
    </svg>
    Plumbline
  </div>
)
