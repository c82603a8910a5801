-- zh: 支出总额比上年增加最多的机构（元）
-- en: The largest increases of total expenditure from one year to the next, in yuan
WITH steps AS (
    SELECT office, province, city, county, document_type, fiscal_year, total_expenditure,
        lag(total_expenditure) OVER w AS before, lag(fiscal_year) OVER w AS year_before
    FROM headline
    WINDOW w AS (PARTITION BY office, province, city, county, document_type ORDER BY fiscal_year)
)
SELECT office, document_type, fiscal_year, before, total_expenditure AS after, total_expenditure - before AS increase,
    CASE WHEN before > 0 THEN TRY_CAST(100 * (total_expenditure - before) / before AS DECIMAL(18, 1)) END AS percent
FROM steps
WHERE year_before = fiscal_year - 1 AND total_expenditure > before
ORDER BY increase DESC, office, fiscal_year
LIMIT 50;
