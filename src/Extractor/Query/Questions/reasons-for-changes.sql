-- zh: 文字说明中给出的增减原因
-- en: The reasons the narrative gives for changes
SELECT d.office_name AS office, f.fiscal_year, f.subject, f.direction, f.value, f.unit, f.reason
FROM facts f JOIN documents d USING (document_id)
WHERE f.fact = 'change_from_last_year' AND f.reason IS NOT NULL
ORDER BY office, f.fiscal_year, f.document_id, f.fact_no;
