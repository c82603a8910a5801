-- zh: 文字说明与表格不一致的机构
-- en: Offices whose narrative and tables differ
SELECT office, fiscal_year, statement, difference_yuan, document
FROM contradictions
WHERE kind = 'narrative'
ORDER BY office, fiscal_year, document_id, check_no;
