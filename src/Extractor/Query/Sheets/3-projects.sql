-- zh: 项目
-- en: Projects: the heads of performance-target tables, in yuan
SELECT
    d.office_name AS "机构", d.province AS "省", d.city AS "市", d.county AS "县",
    p.fiscal_year AS "年度",
    p.project_code AS "项目代码",
    p.project_name AS "项目名称",
    p.supervising_department AS "主管部门",
    p.budget_yuan AS "预算（元）",
    p.own_level_yuan AS "本级资金（元）",
    p.superior_subsidy_yuan AS "上级补助（元）",
    p.goal AS "绩效目标",
    d.document AS "文件", t.first_page AS "页", d.path AS "路径"
FROM projects p
JOIN documents d USING (document_id)
LEFT JOIN tables t USING (document_id, table_no)
ORDER BY d.office_name, d.province, d.city, d.county, p.fiscal_year, document_id, table_no;
