-- zh: 各功能类的支出合计（每笔钱只计一次，元）
-- en: Expenditure by class of function, over all offices, each yuan once
SELECT fiscal_year, phase, left(code, 3) AS class, count(DISTINCT office) AS offices, sum(amount_yuan) AS amount_yuan
FROM panel
WHERE side = 'expenditure' AND regexp_matches(code, '^2[0-9]{2}')
GROUP BY ALL
ORDER BY fiscal_year, phase, amount_yuan DESC, class;
