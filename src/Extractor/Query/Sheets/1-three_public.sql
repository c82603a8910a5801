-- zh: 三公经费
-- en: The three public expenses (三公), one row an office, year and kind of document, in yuan
-- The page is that of the total, where the document prints one.
WITH places AS (
    SELECT a.document_id, arg_min(a.page, r.rank * 100000000 + a.amount_no) AS page, arg_min(a.status, r.rank * 100000000 + a.amount_no) AS status
    FROM headline_rules r
    JOIN amounts a ON a.table_type = r.table_type AND a.side = r.side AND a.measure = r.measure AND list_contains(r.items, a.item)
    JOIN documents d ON d.document_id = a.document_id AND d.fiscal_year = a.fiscal_year AND (d.document_type = 'final') = (a.phase = 'final')
    WHERE r.figure = 'three_public'
    GROUP BY a.document_id
)
SELECT
    h.office AS "机构", nullif(h.province, '') AS "省", nullif(h.city, '') AS "市", nullif(h.county, '') AS "县",
    CASE h.scope WHEN 'unit' THEN '单位' WHEN 'department' THEN '部门' END AS "范围",
    h.fiscal_year AS "年度",
    CASE h.document_type WHEN 'budget' THEN '预算' WHEN 'final' THEN '决算' ELSE '其他' END AS "文件类型",
    h.three_public AS "“三公”经费合计（元）",
    h.abroad AS "因公出国（境）费（元）",
    h.vehicles AS "公务用车购置及运行费（元）",
    h.vehicles_bought AS "公务用车购置费（元）",
    h.vehicles_run AS "公务用车运行费（元）",
    h.reception AS "公务接待费（元）",
    CASE p.status WHEN 'verified' THEN '已核对' WHEN 'contradicted' THEN '有矛盾' WHEN 'unchecked' THEN '未核对' END AS "合计核对",
    d.document AS "文件", p.page AS "页", d.path AS "路径"
FROM headline h
JOIN documents d USING (document_id)
LEFT JOIN places p USING (document_id)
WHERE coalesce(h.three_public, h.abroad, h.vehicles, h.vehicles_bought, h.vehicles_run, h.reception) IS NOT NULL
ORDER BY h.office, h.province, h.city, h.county, h.fiscal_year, h.document_type, document_id;
