import deHospitality from './library/de-hospitality.json' with { type: 'json' }
import deRetail from './library/de-retail.json' with { type: 'json' }
import dkRestaurant from './library/dk-restaurant.json' with { type: 'json' }
import dkRetail from './library/dk-retail.json' with { type: 'json' }
import es from './library/es.json' with { type: 'json' }
import euBaseline from './library/eu-baseline.json' with { type: 'json' }
import fr from './library/fr.json' with { type: 'json' }
import gb from './library/gb.json' with { type: 'json' }
import houseDefaults from './library/house-defaults.json' with { type: 'json' }
import ie from './library/ie.json' with { type: 'json' }
import nl from './library/nl.json' with { type: 'json' }
import usCa from './library/us-ca.json' with { type: 'json' }
import usChi from './library/us-chi.json' with { type: 'json' }
import usFederal from './library/us-federal.json' with { type: 'json' }
import usFederalMinors from './library/us-federal-minors.json' with { type: 'json' }
import usIl from './library/us-il.json' with { type: 'json' }
import usLa from './library/us-la.json' with { type: 'json' }
import usNy from './library/us-ny.json' with { type: 'json' }
import usNycFastFood from './library/us-nyc-fast-food.json' with { type: 'json' }
import usNycRetail from './library/us-nyc-retail.json' with { type: 'json' }
import usOr from './library/us-or.json' with { type: 'json' }
import usPhl from './library/us-phl.json' with { type: 'json' }
import usSea from './library/us-sea.json' with { type: 'json' }
import type { Rule } from '../../../shared/rules/model.ts'
import { starterPackShape } from './starterPack.ts'
import type { StarterPack } from './starterPack.ts'

const files: readonly unknown[] = [
  euBaseline,
  deRetail,
  deHospitality,
  dkRetail,
  dkRestaurant,
  gb,
  fr,
  nl,
  es,
  ie,
  usFederal,
  usFederalMinors,
  usCa,
  usLa,
  usOr,
  usSea,
  usChi,
  usIl,
  usNy,
  usNycFastFood,
  usNycRetail,
  usPhl,
  houseDefaults,
]

let read: readonly StarterPack[] | null = null

/** All starter packs, in the order in which they are offered. Read when they are first asked for. */
export const starterPacks = (): readonly StarterPack[] => {
  read ??= files.map((file) => starterPackShape.parse(file))
  return read
}

/** The rules of a pack with those it shares with others. */
export const rulesOfStarterPack = (
  pack: StarterPack,
  all: readonly StarterPack[] = starterPacks(),
): readonly Rule[] => [
  ...pack.rules,
  ...pack.alsoRules.flatMap(({ packId, ruleId }) => {
    const home = all.find((other) => other.packId === packId)
    return home?.rules.find((rule) => rule.ruleId === ruleId) ?? []
  }),
]
