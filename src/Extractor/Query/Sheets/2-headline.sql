-- zh: 主要数字
-- en: Headline figures, one row an office, year and kind of document, in yuan
-- The page is that of total expenditure or, where there is none, of total revenue.
WITH places AS (
    SELECT a.document_id, arg_min(a.page, (r.figure = 'total_revenue')::BIGINT * 10000000000 + r.rank * 100000000 + a.amount_no) AS page
    FROM headline_rules r
    JOIN amounts a ON a.table_type = r.table_type AND a.side = r.side AND a.measure = r.measure AND list_contains(r.items, a.item)
    JOIN documents d ON d.document_id = a.document_id AND d.fiscal_year = a.fiscal_year AND (d.document_type = 'final') = (a.phase = 'final')
    WHERE r.figure IN ('total_expenditure', 'total_revenue')
    GROUP BY a.document_id
)
SELECT
    h.office AS "机构", nullif(h.province, '') AS "省", nullif(h.city, '') AS "市", nullif(h.county, '') AS "县",
    CASE h.scope WHEN 'unit' THEN '单位' WHEN 'department' THEN '部门' END AS "范围",
    h.fiscal_year AS "年度",
    CASE h.document_type WHEN 'budget' THEN '预算' WHEN 'final' THEN '决算' ELSE '其他' END AS "文件类型",
    h.total_revenue AS "收入总计（元）",
    h.total_expenditure AS "支出总计（元）",
    h.basic AS "基本支出（元）",
    h.project AS "项目支出（元）",
    h.three_public AS "“三公”经费合计（元）",
    h.operating_funds AS "机关运行经费（元）",
    h.procurement AS "政府采购（元）",
    CAST(h.contradicted_figures AS BIGINT) AS "有矛盾的数字（个）",
    d.document AS "文件", p.page AS "页", d.path AS "路径"
FROM headline h
JOIN documents d USING (document_id)
LEFT JOIN places p USING (document_id)
ORDER BY h.office, h.province, h.city, h.county, h.fiscal_year, h.document_type, document_id;
