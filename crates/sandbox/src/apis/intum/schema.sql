-- `body` is the JSON of the object as it is sent in responses, with the digits of its numbers. The columns beside it are
-- what deals are selected and sorted by. `gross` is a key that sorts like the amount.
CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL
);

CREATE TABLE deals (
    -- No id comes twice, not even that of a deal that was deleted.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    app_code TEXT NOT NULL,
    external_id TEXT,
    client_id INTEGER,
    status_id INTEGER,
    responsible_id INTEGER,
    department_id INTEGER,
    project_id INTEGER,
    date TEXT,
    gross BLOB NOT NULL,
    -- Name and description, folded, as bytes.
    words BLOB NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX deals_by_external_id ON deals (external_id, app_code) WHERE external_id IS NOT NULL;
CREATE INDEX deals_by_client ON deals (client_id);
CREATE INDEX deals_by_status ON deals (status_id);
CREATE INDEX deals_by_responsible ON deals (responsible_id);
CREATE INDEX deals_by_department ON deals (department_id);
CREATE INDEX deals_by_project ON deals (project_id);
-- Many deals have the same status, person or department: with a range of days, each day's own are found.
CREATE INDEX deals_by_status_and_date ON deals (status_id, date);
CREATE INDEX deals_by_responsible_and_date ON deals (responsible_id, date);
CREATE INDEX deals_by_department_and_date ON deals (department_id, date);
CREATE INDEX deals_by_date ON deals (date);
CREATE INDEX deals_by_gross ON deals (gross);
