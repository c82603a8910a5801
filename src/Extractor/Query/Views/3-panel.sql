-- zh: 面板：每机构、年度、项目、阶段一行，任何一笔钱只计一次，可以直接相加
-- en: Panel: one row an office, year, item and phase; no money counts twice, so that sums are sums
-- Units whose department is in the dataset for that year are left out (they are in panel_units).
CREATE VIEW panel AS
SELECT * EXCLUDE (within) FROM panel_units WHERE within IS NULL;
