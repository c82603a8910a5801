-- zh: 人员经费占一般公共预算基本支出的比重（%）
-- en: Share of personnel in the basic expenditure of the general public budget, in percent
WITH whole AS (
    SELECT office, fiscal_year, document_id,
        max(amount_yuan) FILTER (measure = 'personnel') AS personnel,
        max(amount_yuan) FILTER (measure = 'total') AS basic
    FROM figures
    WHERE table_type = 'basic_expenditure_by_economic' AND level = 0 AND measure IN ('personnel', 'total') AND office IS NOT NULL AND "current" IS NOT FALSE
    GROUP BY ALL
)
SELECT office, fiscal_year, personnel, basic, TRY_CAST(100 * personnel / basic AS DECIMAL(9, 1)) AS percent
FROM whole
WHERE basic > 0 AND personnel IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY office, fiscal_year ORDER BY document_id) = 1
ORDER BY percent DESC, office, fiscal_year;
