"""The questions that the actor base puts to its file, in SQL; `training/actors/writing.py` has the schema."""

KNOWN = """
SELECT actor.id, actor.name, actor.kind, coalesce(form.text, actor.name), form.kind,
    actor.country, actor.sectors, actor.scope, form.weight
FROM key JOIN form ON form.number = key.form JOIN actor ON actor.number = form.actor
WHERE key.key = ? ORDER BY form.weight DESC, actor.number
"""

ACTOR = "SELECT number, name, kind, country, sectors, wikidata FROM actor WHERE id = ?"

NAMES = "SELECT DISTINCT text FROM form WHERE actor = ? AND kind != 'place' AND text NOTNULL ORDER BY weight DESC, text"

HELD = """
SELECT held.title, coalesce(held.of, held.country), held.country, held.sectors, held.since, held.until, held.seen,
    source.name
FROM held JOIN actor ON actor.number = held.actor JOIN source ON source.number = held.source
WHERE actor.id = ? ORDER BY held.number
"""

HOLDERS = """
SELECT actor.id, held.title, coalesce(held.of, held.country), held.country, held.sectors,
    held.since, held.until, held.seen, source.name
FROM held JOIN actor ON actor.number = held.actor JOIN source ON source.number = held.source
WHERE (held.of = :of OR held.country = :of) AND held.title NOTNULL ORDER BY actor.number, held.number
"""

FACTS = """
SELECT fact.what, fact.value, source.name, source.licence FROM (
    SELECT 'name' AS what, coalesce(form.text, actor.name) AS value, form.source, form.actor
        FROM form JOIN actor ON actor.number = form.actor WHERE form.kind NOT IN ('place', 'shortened', 'surname')
    UNION ALL SELECT CASE WHEN title IS NULL THEN 'codes' ELSE 'office' END,
        coalesce(title || ', ', '') || coalesce(of, country, '') || ', ' || sectors || ': '
        || coalesce(since, '?') || ' to ' || coalesce(until, 'at least ' || seen, '?'), source, actor FROM held
    UNION ALL SELECT 'wikidata', wikidata, source, number FROM actor WHERE wikidata NOTNULL
    UNION ALL SELECT 'born', born, source, number FROM actor WHERE born NOTNULL
) AS fact JOIN actor ON actor.number = fact.actor JOIN source ON source.number = fact.source
WHERE actor.id = ? ORDER BY fact.what, fact.value, source.number
"""
