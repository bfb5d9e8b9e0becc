-- Rows from before were given their last day by adding up hours; where clocks are put back over midnight that was a day late.
UPDATE "occurrence" o
   SET "lastDay" = to_char((o."endsAt" - interval '1 millisecond') AT TIME ZONE zone.name, 'YYYY-MM-DD')
  FROM "surgery" s, pg_timezone_names zone
 WHERE s.id = o."surgeryId" AND zone.name = coalesce(o.venue->>'timeZone', s."timeZone")
   AND o."lastDay" <> to_char((o."endsAt" - interval '1 millisecond') AT TIME ZONE zone.name, 'YYYY-MM-DD');
