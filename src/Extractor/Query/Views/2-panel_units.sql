-- zh: 面板（含所属单位）：每机构、年度、项目、阶段一行；within 为数据集中包含该单位的部门
-- en: Panel with units: one row an office, year, item and phase; within names the department of the dataset that holds the unit
-- Editions that another one supersedes are left out. Of the documents and tables that tell of an office's year, one is taken: the first table of panel_order whose
-- lowest items add up to its printed total (half a yuan in ten thousand a printed part may be lost to rounding).
-- Where none does, the printed total stands alone as one row, with itemised = false.
CREATE VIEW panel_units AS
WITH offices AS (
    SELECT document_id, office_name AS office, coalesce(province, '') AS province, coalesce(city, '') AS city,
        coalesce(county, '') AS county, scope, document_type, fiscal_year
    FROM documents WHERE office_name IS NOT NULL AND "current" IS NOT FALSE
),
-- The row totals of the tables that can be chosen, of the document's own year.
totals AS (
    SELECT a.document_id, a.table_no, a.amount_no, a.parent_amount_no, a.side, a.phase, a.code, a.item, a.level,
        a.amount_yuan, a.status, a.amount_unit, a.table_type, a.unit_name, r.rank
    FROM amounts a
    JOIN panel_order r ON r.table_type = a.table_type AND r.side = a.side
    JOIN offices o ON o.document_id = a.document_id AND o.fiscal_year = a.fiscal_year
    WHERE a.measure = 'total'
),
leaves AS (
    SELECT t.* FROM totals t
    WHERE t.level > 0 AND NOT EXISTS (
        SELECT 1 FROM totals c
        WHERE c.document_id = t.document_id AND c.parent_amount_no = t.amount_no)
),
printed AS (
    SELECT document_id, table_no, side, phase, any_value(table_type) AS table_type, any_value(rank) AS rank, max(amount_yuan) AS total,
        max(CASE amount_unit WHEN '元' THEN 0.01 WHEN '万元' THEN 100 WHEN '千元' THEN 10 ELSE 1 END) AS grain,
        arg_max(item, amount_yuan) AS item, arg_max(status, amount_yuan) AS status
    FROM totals WHERE level = 0 GROUP BY document_id, table_no, side, phase
),
itemised AS (
    SELECT document_id, table_no, side, phase, sum(amount_yuan) AS total, count(*) AS items
    FROM leaves GROUP BY document_id, table_no, side, phase
),
candidates AS (
    SELECT o.*, p.table_no, p.side, p.phase, p.table_type, p.total, p.item, p.status,
        coalesce(abs(i.total - p.total) <= 0.5 * p.grain * (i.items + 1), false) AS itemised,
        row_number() OVER (
            PARTITION BY o.office, o.province, o.city, o.county, o.fiscal_year, p.side, p.phase
            ORDER BY coalesce(o.scope, 'department') = 'department' DESC,
                (o.document_type = 'final') = (p.phase = 'final') DESC,
                coalesce(abs(i.total - p.total) <= 0.5 * p.grain * (i.items + 1), false) DESC,
                p.rank, i.items DESC NULLS LAST, o.document_id, p.table_no) AS choice
    FROM printed p
    JOIN offices o USING (document_id)
    LEFT JOIN itemised i USING (document_id, table_no, side, phase)
),
chosen AS (SELECT * FROM candidates WHERE choice = 1),
-- A unit lies within the department that lists it, or whose name it carries with 本级.
held AS (
    SELECT DISTINCT o.document_id, first_value(d.office) OVER (PARTITION BY o.document_id ORDER BY d.office) AS within
    FROM chosen o
    JOIN chosen d ON d.document_id <> o.document_id AND d.fiscal_year = o.fiscal_year AND d.office <> o.office
        AND o.scope = 'unit' AND coalesce(d.scope, 'department') = 'department'
        AND (d.province = o.province OR d.province = '' OR o.province = '')
        AND (d.city = o.city OR d.city = '' OR o.city = '')
        AND (d.county = o.county OR d.county = '' OR o.county = '')
    WHERE regexp_replace(o.office, '（.*）$', '') = regexp_replace(d.office, '（.*）$', '')
        OR EXISTS (SELECT 1 FROM units u WHERE u.document_id = d.document_id AND u.unit_name = o.office)
)
SELECT c.office, c.province, c.city, c.county, c.scope, h.within, c.fiscal_year, c.phase, c.side,
    l.code, l.item,
    sum(l.amount_yuan) AS amount_yuan,
    CAST(sum(l.amount_yuan) / 10000 AS DECIMAL(24, 6)) AS amount_wan,
    CASE WHEN bool_or(l.status = 'contradicted') THEN 'contradicted' WHEN bool_and(l.status = 'verified') THEN 'verified' ELSE 'unchecked' END AS status,
    true AS itemised, any_value(c.total) AS printed_total_yuan, c.table_type, c.document_id, c.table_no
FROM chosen c
JOIN leaves l USING (document_id, table_no, side, phase)
LEFT JOIN held h USING (document_id)
WHERE c.itemised
GROUP BY ALL
UNION ALL
SELECT c.office, c.province, c.city, c.county, c.scope, h.within, c.fiscal_year, c.phase, c.side,
    NULL, c.item, c.total, CAST(c.total / 10000 AS DECIMAL(24, 6)), c.status, false, c.total, c.table_type, c.document_id, c.table_no
FROM chosen c
LEFT JOIN held h USING (document_id)
WHERE NOT c.itemised;
