import { config } from 'zod'

// The page forbids itself to make code from text; without this each schema asks whether it may, as soon as it is made,
// so this module stands before every other import of a page.
config({ jitless: true })
