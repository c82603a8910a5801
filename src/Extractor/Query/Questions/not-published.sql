-- zh: 哪些机构某年有预算或决算，而数据集中另一年没有（缺的是数据集中的文件；谁应当公布要有名单才能回答）
-- en: Offices that have a document for some year of the dataset and none for another (who should publish, only a roster can tell)
WITH years AS (SELECT DISTINCT document_type, fiscal_year FROM documents WHERE fiscal_year IS NOT NULL AND document_type <> 'other'),
have AS (SELECT DISTINCT office_name AS office, document_type, fiscal_year FROM documents WHERE office_name IS NOT NULL AND fiscal_year IS NOT NULL)
SELECT o.office, y.document_type, y.fiscal_year AS year_without_document
FROM (SELECT office, document_type, min(fiscal_year) AS first FROM have GROUP BY ALL) o
JOIN years y ON y.document_type = o.document_type AND y.fiscal_year > o.first
ANTI JOIN have h ON h.office = o.office AND h.document_type = y.document_type AND h.fiscal_year = y.fiscal_year
ORDER BY o.office, y.document_type, y.fiscal_year;
