import pg from 'pg'
import { deploy } from '@surgeries/prisma/migrate/deploy'
import { seedGazetteer } from '@surgeries/prisma/seed/gazetteer'

/** Towns enough to spread over, without the minutes that the small ones take. */
const SMALLEST_TOWN = 50_000

export async function fillWorld(url: string, surgeries: number): Promise<void> {
  await deploy(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await seedGazetteer(client, SMALLEST_TOWN)
    await client.query(SURGERIES, [1, surgeries])
    await client.query(OCCURRENCES)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

export const SURGERIES = `
  INSERT INTO surgery (slug, name, summary, latitude, longitude, pin_precision, country_code, time_zone, locality,
                       place_id, languages, offers, access, state, paused_until, confirmed_at, search_key, meets)
  SELECT 'surgery-' || n, p.name || ' Social Media Surgery', 'Free help with the web for community groups, one to one.',
         p.latitude + (n % 7) * 0.003, p.longitude + (n % 5) * 0.003, 'street', p.country_code,
         coalesce(p.time_zone, 'UTC'), p.name, p.id, ARRAY['en', CASE n % 3 WHEN 0 THEN 'de' ELSE 'ne' END],
         ARRAY['websites', 'facebook']::offer[], ARRAY['step_free']::access_feature[],
         (CASE n % 10 WHEN 0 THEN 'dormant' WHEN 1 THEN 'paused' ELSE 'active' END)::surgery_state,
         CASE n % 10 WHEN 1 THEN current_date + 60 END, now() - (n % 120) * interval '1 day',
         lower(p.name) || E' social media surgery\\n' || lower(p.name), 'Every third Wednesday, half past five'
    FROM generate_series($1::int, $2::int) n
    JOIN (SELECT *, row_number() OVER (ORDER BY population DESC) AS rank FROM place) p
      ON p.rank = 1 + (n - 1) % (SELECT count(*) FROM place)
   ORDER BY n`

const OCCURRENCES = `
  INSERT INTO occurrence (surgery_id, recurrence_id, starts_at, ends_at, local_start, last_day)
  SELECT s.id, to_char(at AT TIME ZONE s.time_zone, 'YYYY-MM-DD"T"HH24:MI'), at, at + interval '2 hours',
         to_char(at AT TIME ZONE s.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
         to_char((at + interval '2 hours') AT TIME ZONE s.time_zone, 'YYYY-MM-DD')
    FROM (SELECT id, time_zone, row_number() OVER (ORDER BY id) AS n FROM surgery) s,
         LATERAL (SELECT date_trunc('hour', now()) + (s.n % 28 + 28 * month) * interval '1 day' AS at
                    FROM generate_series(0, 23) month) dates
   WHERE s.n % 2 = 0`
