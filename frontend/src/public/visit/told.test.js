import { equal, test } from 'testing'
import { toldTo } from './told.js'

const policy = {
  words: { groups: ['resident', 'newborn'] },
  vocabulary: { groups: { resident: { zh: '城乡居民' }, newborn: { zh: '新生儿', only: { age: { max: 0 } } } } },
}

test('whoever is in another group than newborns was not born lately, which their day of birth says better', () => {
  equal(toldTo(policy, { group: 'resident' }), { group: 'resident', events: { birth: null } })
  equal(toldTo(policy, { group: 'resident', events: 'left~2025-02-01' }).events, { left: '2025-02-01', birth: null })
  equal(toldTo(policy, { group: 'resident', birthDate: '1980-05-12' }).events, undefined)
  equal(toldTo(policy, { group: 'newborn' }).events, undefined)
  equal(toldTo(policy, { group: '?' }), {})
  equal(toldTo({ ...policy, words: { groups: ['resident', 'student'] } }, { group: 'resident' }).events, undefined)
})
