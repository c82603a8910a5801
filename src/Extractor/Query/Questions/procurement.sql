-- zh: 政府采购预算占支出总额的比重（%）
-- en: Government procurement as a share of total expenditure, in percent
SELECT office, fiscal_year, procurement, total_expenditure,
    CASE WHEN total_expenditure > 0 THEN TRY_CAST(100 * procurement / total_expenditure AS DECIMAL(9, 1)) END AS percent
FROM headline
WHERE procurement IS NOT NULL
ORDER BY percent DESC NULLS LAST, office, fiscal_year;
