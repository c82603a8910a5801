-- zh: 矛盾
-- en: Contradictions: the arithmetic, the suspect figure and where it stands
-- The page is that of the suspect or, where there is none, of the first figure that takes part.
SELECT
    x.office AS "机构", x.province AS "省", x.city AS "市", x.county AS "县",
    x.fiscal_year AS "年度",
    CASE x.kind WHEN 'row' THEN '行内' WHEN 'column' THEN '列内' WHEN 'cross' THEN '表间' WHEN 'narrative' THEN '文字与表' WHEN 'years' THEN '年度间' ELSE x.kind END AS "核对",
    x.statement AS "算式",
    x.left_yuan AS "左边（元）",
    x.right_yuan AS "右边（元）",
    x.difference_yuan AS "相差（元）",
    x.suspect_item AS "可疑项目",
    x.suspect_yuan AS "可疑数字（元）",
    x.suspect_text AS "原文",
    x.expected_yuan AS "应为（元）",
    t.title AS "所在表",
    CASE x.fault WHEN 'publisher' THEN '公开文件' WHEN 'reader' THEN '识读' WHEN 'undecided' THEN '未定' ELSE x.fault END AS "错在",
    x.figure_id AS "数字编号",
    coalesce(x.line, m.line) AS "行",
    x.document AS "文件", coalesce(x.page, m.page) AS "页", d.path AS "路径"
FROM contradictions x
JOIN documents d USING (document_id)
JOIN checks c USING (document_id, check_no)
LEFT JOIN amounts m ON m.document_id = x.document_id AND m.amount_no = TRY_CAST(split_part(c.members, ' ', 1) AS BIGINT)
LEFT JOIN amounts s ON s.document_id = x.document_id AND s.amount_no = coalesce(c.suspect, m.amount_no)
LEFT JOIN tables t ON t.document_id = s.document_id AND t.table_no = s.table_no
ORDER BY x.office, x.province, x.city, x.county, x.fiscal_year, document_id, check_no;
