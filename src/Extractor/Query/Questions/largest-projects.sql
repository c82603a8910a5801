-- zh: 预算最多的项目（元）
-- en: The projects with the largest budgets, in yuan
SELECT DISTINCT d.office_name AS office, p.fiscal_year, p.project_name, p.budget_yuan
FROM projects p JOIN documents d USING (document_id)
WHERE p.budget_yuan IS NOT NULL AND p.project_name IS NOT NULL AND d."current" IS NOT FALSE
ORDER BY p.budget_yuan DESC, office, p.project_name
LIMIT 50;
