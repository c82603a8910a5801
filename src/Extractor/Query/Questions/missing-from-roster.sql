-- zh: 名单上的机构中，哪些没有公布（需在转换时用 --roster 给出名单）
-- en: Who of the roster has not published (convert with --roster)
SELECT office_name AS office, province, city, county, document_type, fiscal_year
FROM coverage
WHERE state = 'no_document'
GROUP BY ALL
ORDER BY province NULLS LAST, city NULLS LAST, county NULLS LAST, office, fiscal_year, document_type;
