-- zh: 被文件自身算术否定的数字
-- en: Figures that the document's own arithmetic contradicts
SELECT office, fiscal_year, table_type, item, measure, amount_yuan, page, line, figure_id
FROM figures
WHERE status = 'contradicted'
ORDER BY office, fiscal_year, document_id, amount_no;
