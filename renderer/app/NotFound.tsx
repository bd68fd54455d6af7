import { Link } from 'wouter'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { useFrameText } from './frameText.ts'

export const NotFound = () => {
  const t = useFrameText()
  return (
    <Page>
      <PageHeader title={t.notFound.title} />
      <EmptyState title={t.notFound.title} text={t.notFound.text} action={<Link href="/">{t.notFound.home}</Link>} />
    </Page>
  )
}
