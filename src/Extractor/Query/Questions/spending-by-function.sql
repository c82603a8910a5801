-- zh: 各功能类的支出合计（每笔钱只计一次，元）；类为空的一行是没有印出功能科目编码的支出
-- en: Expenditure by class of function, over all offices, each yuan once; what is printed without a code of function has no class
SELECT fiscal_year, phase, CASE WHEN regexp_matches(code, '^2[0-9]{2}') THEN left(code, 3) END AS class, count(DISTINCT office) AS offices, sum(amount_yuan) AS amount_yuan
FROM panel
WHERE side = 'expenditure'
GROUP BY ALL
ORDER BY fiscal_year, phase, amount_yuan DESC, class;
