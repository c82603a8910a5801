-- zh: 各机构历年“三公”经费及其分项（元）
-- en: The three public expenses (三公) and their items, per office and year, in yuan
SELECT office, fiscal_year, document_type, three_public, abroad, vehicles, reception
FROM headline
WHERE three_public IS NOT NULL
ORDER BY office, fiscal_year, document_type, document_id;
