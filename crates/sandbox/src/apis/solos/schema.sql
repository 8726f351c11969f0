-- `body` is the JSON of the object as it is sent in responses, with the digits of its numbers. The columns beside it are
-- what objects are selected and sorted by. `price` is a key that sorts like the amount.
CREATE TABLE projects (
    id INTEGER PRIMARY KEY,
    name TEXT,
    created TEXT,
    is_deleted INTEGER NOT NULL,
    sales_funnel_id INTEGER,
    step_id INTEGER,
    user_id INTEGER,
    group_id INTEGER,
    price BLOB,
    currency_id INTEGER,
    -- The dynamic fields, a JSON object; equal values in it have one text.
    data TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX projects_by_state ON projects (is_deleted);
CREATE INDEX projects_by_step ON projects (step_id);
CREATE INDEX projects_by_user ON projects (user_id);
CREATE INDEX projects_by_created ON projects (created);

CREATE TABLE participants (
    project_id INTEGER NOT NULL,
    user_id INTEGER,
    group_id INTEGER
);
CREATE INDEX participants_by_project ON participants (project_id);

CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL,
    date TEXT,
    body TEXT NOT NULL
);
CREATE INDEX steps_by_project ON steps (project_id);

CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL,
    type_id INTEGER,
    date TEXT,
    body TEXT NOT NULL
);
CREATE INDEX actions_by_project ON actions (project_id);

CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL,
    is_credit INTEGER,
    date TEXT,
    body TEXT NOT NULL
);
CREATE INDEX payments_by_project ON payments (project_id);

CREATE TABLE checklists (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL,
    due TEXT,
    is_done INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX checklists_by_project ON checklists (project_id);

CREATE TABLE goods (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL,
    good_id INTEGER,
    body TEXT NOT NULL
);
CREATE INDEX goods_by_project ON goods (project_id);

-- No operation lists them; a filter asks whether there are any.
CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX tasks_by_project ON tasks (project_id);
