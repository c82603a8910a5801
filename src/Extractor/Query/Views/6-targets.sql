-- zh: 绩效指标：机构、年度、项目、指标
-- en: Performance indicators with office, year and project
CREATE VIEW targets AS
SELECT
    d.office_name AS office, d.province, d.city, d.county, d.fiscal_year,
    i.project_code, coalesce(i.project_name, p.project_name) AS project, p.budget_yuan,
    i.level1, i.level2, i.name AS indicator, i.comparator, i.value, i.unit, i.weight, i.core, i.value_text, i.status,
    i.document_id, i.document, i.table_no, i.row_no, i.page, i.line
FROM indicators i
JOIN documents d USING (document_id)
LEFT JOIN projects p USING (document_id, table_no);
