-- zh: 金额：机构、年度、表、项目，单位为元和万元
-- en: Figures: office, year, table and item, in yuan and in ten thousand yuan (万元)
-- Every row is one printed figure. The same money is printed many times: to add up, use the view panel.
CREATE VIEW figures AS
SELECT
    d.office_name AS office,
    d.province, d.city, d.county,
    a.scope,
    d.document_type,
    a.fiscal_year,
    a.table_type,
    t.title AS table_title,
    a.side, a.code, a.item, a.level, a.phase, a.measure,
    a.amount_yuan,
    CAST(a.amount_yuan / 10000 AS DECIMAL(24, 6)) AS amount_wan,
    a.status,
    a.is_leaf,
    a.unit_name,
    d."current",
    a.figure_id, a.document_id, a.document, a.table_no, a.amount_no, a.page, a.line
FROM amounts a
JOIN documents d USING (document_id)
LEFT JOIN tables t USING (document_id, table_no);
