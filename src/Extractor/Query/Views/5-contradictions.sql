-- zh: 矛盾：算式、可疑的数字、它的位置
-- en: Contradictions: the arithmetic, the suspect figure and where it stands
CREATE VIEW contradictions AS
SELECT
    d.office_name AS office, d.province, d.city, d.county, d.fiscal_year,
    c.kind, c.identity, c.statement, c.statement_en,
    c."left" AS left_yuan, c."right" AS right_yuan, c.difference AS difference_yuan,
    a.item AS suspect_item, a.amount_yuan AS suspect_yuan, a.text AS suspect_text, c.expected AS expected_yuan, a.table_type AS suspect_table,
    a.page, a.line, a.figure_id,
    c.fault, c.document_id, c.document, c.check_no
FROM checks c
JOIN documents d USING (document_id)
LEFT JOIN amounts a ON a.document_id = c.document_id AND a.amount_no = c.suspect
WHERE c.verdict = 'fails';
