-- zh: 要数：每机构、年度、文件类型（预算或决算）一行，单位元
-- en: Headline: one row an office, year and kind of document (budget or final), in yuan
-- Which table and row tells each figure stands in headline_rules. Where a table prints several such rows, a figure is taken
-- only if all agree or one is the sum of the others; else it stays empty.
CREATE VIEW headline AS
WITH offices AS (
    SELECT document_id, office_name AS office, coalesce(province, '') AS province, coalesce(city, '') AS city,
        coalesce(county, '') AS county, scope, document_type, fiscal_year,
        row_number() OVER (
            PARTITION BY office_name, coalesce(province, ''), coalesce(city, ''), coalesce(county, ''), document_type, fiscal_year
            ORDER BY coalesce(scope, 'department') = 'department' DESC, amounts = 0, verified DESC, document_id) AS choice
    FROM documents WHERE office_name IS NOT NULL AND fiscal_year IS NOT NULL AND amounts > 0 AND "current" IS NOT FALSE
),
found AS (
    SELECT o.document_id, r.figure, r.rank,
        CASE WHEN count(DISTINCT a.amount_yuan) = 1 OR sum(a.amount_yuan) = 2 * max(a.amount_yuan) THEN max(a.amount_yuan) END AS amount,
        max(CASE WHEN a.status = 'contradicted' THEN 1 ELSE 0 END) AS contradicted
    FROM headline_rules r
    JOIN amounts a ON a.table_type = r.table_type AND a.side = r.side AND a.measure = r.measure AND list_contains(r.items, a.item)
    JOIN offices o ON o.document_id = a.document_id AND o.fiscal_year = a.fiscal_year AND o.choice = 1
    WHERE (o.document_type = 'final') = (a.phase = 'final')
    GROUP BY o.document_id, r.figure, r.rank
),
best AS (
    SELECT document_id, figure, arg_min_null(amount, rank) AS amount, arg_min(contradicted, rank) AS contradicted
    FROM found GROUP BY document_id, figure
)
SELECT o.office, o.province, o.city, o.county, o.scope, o.fiscal_year, o.document_type,
    max(amount) FILTER (figure = 'total_revenue') AS total_revenue,
    max(amount) FILTER (figure = 'total_expenditure') AS total_expenditure,
    max(amount) FILTER (figure = 'basic') AS basic,
    max(amount) FILTER (figure = 'project') AS project,
    max(amount) FILTER (figure = 'three_public') AS three_public,
    max(amount) FILTER (figure = 'abroad') AS abroad,
    max(amount) FILTER (figure = 'vehicles') AS vehicles,
    max(amount) FILTER (figure = 'vehicles_bought') AS vehicles_bought,
    max(amount) FILTER (figure = 'vehicles_run') AS vehicles_run,
    max(amount) FILTER (figure = 'reception') AS reception,
    max(amount) FILTER (figure = 'operating_funds') AS operating_funds,
    max(amount) FILTER (figure = 'procurement') AS procurement,
    coalesce(sum(contradicted), 0) AS contradicted_figures,
    o.document_id
FROM offices o
LEFT JOIN best USING (document_id)
WHERE o.choice = 1
GROUP BY ALL;
