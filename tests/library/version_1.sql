-- A library as version 1 of the file format left it, by the program of commit 30fc8a6:
-- `sqlite3.Connection.iterdump`, and the two numbers of the header. One note was altered by hand.
BEGIN TRANSACTION;
CREATE TABLE anchor(
        annotation TEXT NOT NULL REFERENCES annotation(uuid),
        revision INTEGER NOT NULL REFERENCES revision(id),
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        orphan INTEGER NOT NULL,          -- 1: not found in this revision
        seal TEXT NOT NULL,
        PRIMARY KEY (annotation, revision)
    ) WITHOUT ROWID;
INSERT INTO "anchor" VALUES('7e16fdf8-26df-413b-8a91-530bdf6cba2e',1,0,7,'محادثات','',' في إسطنبول
قال وزير الخارجية سي',0,'10e6f8c0ed98f30e');
INSERT INTO "anchor" VALUES('81e23cb1-890c-48e0-bab9-9b3cf41d5a65',2,10,15,'موسكو','نص ثان عن ','',0,'b85b56884f995fc5');
INSERT INTO "anchor" VALUES('81e23cb1-890c-48e0-bab9-9b3cf41d5a65',3,10,15,'موسكو','نص ثان عن ','',1,'191443d958c95473');
INSERT INTO "anchor" VALUES('b226917c-227c-4f63-a354-6c1ffb8443e4',1,19,22,'قال','محادثات في إسطنبول
',' وزير الخارجية سيرغي لافروف إن ا',0,'26008d484082112e');
INSERT INTO "anchor" VALUES('d1fb6de4-855b-4bc6-87a5-6ef4bb7e80b4',2,0,6,'نص ثان','',' عن موسكو',0,'5598643639dae943');
INSERT INTO "anchor" VALUES('d1fb6de4-855b-4bc6-87a5-6ef4bb7e80b4',3,0,6,'نص ثان','',' عن لندن',0,'595de5175d8ef005');
INSERT INTO "anchor" VALUES('f30d1c74-c5fb-4138-b766-dbf89604bde7',1,43,49,'لافروف','إسطنبول
قال وزير الخارجية سيرغي ',' إن الاجتماع في إسطنبول كان مفيد',0,'ec315819190271ea');
CREATE TABLE annotation(
        uuid TEXT PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article(id),
        label INTEGER NOT NULL,
        note TEXT NOT NULL,
        deleted INTEGER NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        seal TEXT NOT NULL
    ) WITHOUT ROWID;
INSERT INTO "annotation" VALUES('7e16fdf8-26df-413b-8a91-530bdf6cba2e',1,1,'',1,'2026-11-21T22:32:28.763265+00:00','2026-11-21T22:32:28.763265+00:00','2c51c4acdc0d89ec');
INSERT INTO "annotation" VALUES('81e23cb1-890c-48e0-bab9-9b3cf41d5a65',2,1,'يضيع',1,'2026-11-21T22:32:28.766283+00:00','2026-11-21T22:32:28.766283+00:00','db407979d95fd369');
INSERT INTO "annotation" VALUES('b226917c-227c-4f63-a354-6c1ffb8443e4',1,1,'y',0,'2026-11-21T22:32:28.774320+00:00','2026-11-21T22:32:28.774320+00:00','4a8369e398895b48');
INSERT INTO "annotation" VALUES('d1fb6de4-855b-4bc6-87a5-6ef4bb7e80b4',2,2,'ملاحظة',0,'2026-11-21T22:32:28.762421+00:00','2026-11-21T22:32:28.771937+00:00','32c8d01eda1fa66c');
INSERT INTO "annotation" VALUES('f30d1c74-c5fb-4138-b766-dbf89604bde7',1,5,'وزير',0,'2026-11-21T22:32:28.761113+00:00','2026-11-21T22:32:28.764920+00:00','3b1d005314630b82');
CREATE TABLE annotation_log(          -- only ever appended to
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,               -- change, undo or redo
        target INTEGER,                   -- for undo and redo: the change it is about
        description TEXT NOT NULL,
        annotation TEXT NOT NULL,
        before TEXT NOT NULL,             -- JSON: {"label", "note", "deleted", "modified"}
        after TEXT NOT NULL,
        seal TEXT NOT NULL
    );
INSERT INTO "annotation_log" VALUES(1,'2026-11-21T22:32:28.761370+00:00','change',NULL,'highlight added','f30d1c74-c5fb-4138-b766-dbf89604bde7','{"label": 3, "note": "وزير", "deleted": true, "modified": "2026-11-21T22:32:28.761113+00:00"}','{"label": 3, "note": "وزير", "deleted": false, "modified": "2026-11-21T22:32:28.761113+00:00"}','2506d1842af26adb');
INSERT INTO "annotation_log" VALUES(2,'2026-11-21T22:32:28.762556+00:00','change',NULL,'highlight added','d1fb6de4-855b-4bc6-87a5-6ef4bb7e80b4','{"label": 1, "note": "", "deleted": true, "modified": "2026-11-21T22:32:28.762421+00:00"}','{"label": 1, "note": "", "deleted": false, "modified": "2026-11-21T22:32:28.762421+00:00"}','3f29c14a87247cdf');
INSERT INTO "annotation_log" VALUES(3,'2026-11-21T22:32:28.763390+00:00','change',NULL,'highlight added','7e16fdf8-26df-413b-8a91-530bdf6cba2e','{"label": 1, "note": "", "deleted": true, "modified": "2026-11-21T22:32:28.763265+00:00"}','{"label": 1, "note": "", "deleted": false, "modified": "2026-11-21T22:32:28.763265+00:00"}','443da1713fa7dba4');
INSERT INTO "annotation_log" VALUES(4,'2026-11-21T22:32:28.764233+00:00','change',NULL,'note changed','d1fb6de4-855b-4bc6-87a5-6ef4bb7e80b4','{"label": 1, "note": "", "deleted": false, "modified": "2026-11-21T22:32:28.762421+00:00"}','{"label": 1, "note": "ملاحظة", "deleted": false, "modified": "2026-11-21T22:32:28.764089+00:00"}','1e7c2d82c5dde494');
INSERT INTO "annotation_log" VALUES(5,'2026-11-21T22:32:28.764996+00:00','change',NULL,'label changed','f30d1c74-c5fb-4138-b766-dbf89604bde7','{"label": 3, "note": "وزير", "deleted": false, "modified": "2026-11-21T22:32:28.761113+00:00"}','{"label": 5, "note": "وزير", "deleted": false, "modified": "2026-11-21T22:32:28.764920+00:00"}','6a4770f12b38064a');
INSERT INTO "annotation_log" VALUES(6,'2026-11-21T22:32:28.765701+00:00','change',NULL,'highlight deleted','7e16fdf8-26df-413b-8a91-530bdf6cba2e','{"label": 1, "note": "", "deleted": false, "modified": "2026-11-21T22:32:28.763265+00:00"}','{"label": 1, "note": "", "deleted": true, "modified": "2026-11-21T22:32:28.763265+00:00"}','2f6a6fee0446a0ee');
INSERT INTO "annotation_log" VALUES(7,'2026-11-21T22:32:28.766423+00:00','change',NULL,'highlight added','81e23cb1-890c-48e0-bab9-9b3cf41d5a65','{"label": 1, "note": "يضيع", "deleted": true, "modified": "2026-11-21T22:32:28.766283+00:00"}','{"label": 1, "note": "يضيع", "deleted": false, "modified": "2026-11-21T22:32:28.766283+00:00"}','82ae2fc7e4a89a0a');
INSERT INTO "annotation_log" VALUES(8,'2026-11-21T22:32:28.769651+00:00','undo',7,'highlight added','81e23cb1-890c-48e0-bab9-9b3cf41d5a65','{"label": 1, "note": "يضيع", "deleted": false, "modified": "2026-11-21T22:32:28.766283+00:00"}','{"label": 1, "note": "يضيع", "deleted": true, "modified": "2026-11-21T22:32:28.766283+00:00"}','502ccaaea0168857');
INSERT INTO "annotation_log" VALUES(9,'2026-11-21T22:32:28.770518+00:00','redo',7,'highlight added','81e23cb1-890c-48e0-bab9-9b3cf41d5a65','{"label": 1, "note": "يضيع", "deleted": true, "modified": "2026-11-21T22:32:28.766283+00:00"}','{"label": 1, "note": "يضيع", "deleted": false, "modified": "2026-11-21T22:32:28.766283+00:00"}','2e5b36917565eeca');
INSERT INTO "annotation_log" VALUES(10,'2026-11-21T22:32:28.771260+00:00','undo',7,'highlight added','81e23cb1-890c-48e0-bab9-9b3cf41d5a65','{"label": 1, "note": "يضيع", "deleted": false, "modified": "2026-11-21T22:32:28.766283+00:00"}','{"label": 1, "note": "يضيع", "deleted": true, "modified": "2026-11-21T22:32:28.766283+00:00"}','2971304c1e31bd15');
INSERT INTO "annotation_log" VALUES(11,'2026-11-21T22:32:28.772014+00:00','change',NULL,'label changed','d1fb6de4-855b-4bc6-87a5-6ef4bb7e80b4','{"label": 1, "note": "ملاحظة", "deleted": false, "modified": "2026-11-21T22:32:28.764089+00:00"}','{"label": 2, "note": "ملاحظة", "deleted": false, "modified": "2026-11-21T22:32:28.771937+00:00"}','d35b9f5cbf975831');
INSERT INTO "annotation_log" VALUES(12,'2026-11-21T22:32:28.774464+00:00','change',NULL,'highlight added','b226917c-227c-4f63-a354-6c1ffb8443e4','{"label": 1, "note": "x", "deleted": true, "modified": "2026-11-21T22:32:28.774320+00:00"}','{"label": 1, "note": "x", "deleted": false, "modified": "2026-11-21T22:32:28.774320+00:00"}','4fa16ea42b071b03');
CREATE TABLE article(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        origin TEXT,
        title TEXT NOT NULL,
        source TEXT,
        language TEXT NOT NULL,
        published TEXT,                   -- ISO 8601, a day or a moment
        published_how TEXT,
        revision INTEGER NOT NULL,        -- the present text
        added TEXT NOT NULL,
        changed INTEGER NOT NULL,         -- library.version at the last change
        seal TEXT NOT NULL
    );
INSERT INTO "article" VALUES(1,'a','محادثات في إسطنبول',NULL,'ar',NULL,NULL,1,'2026-11-21T22:32:28.749376+00:00',1,'e2c589a9a909aba8');
INSERT INTO "article" VALUES(2,'b','محادثات في إسطنبول',NULL,'ar',NULL,NULL,3,'2026-11-21T22:32:28.759382+00:00',3,'c2482d1417b5fd5d');
CREATE TABLE library(
        uuid TEXT NOT NULL,               -- tells one library from another with the same name
        version INTEGER NOT NULL          -- grows with every change of an article
    );
INSERT INTO "library" VALUES('af96838a3213dc2a5e013060fd5568e7',3);
CREATE TABLE reading(
        article INTEGER PRIMARY KEY REFERENCES article(id),
        place INTEGER,                    -- code point
        read INTEGER NOT NULL,
        seal TEXT NOT NULL
    );
INSERT INTO "reading" VALUES(1,7,1,'34d47fd74d1bedfa');
CREATE TABLE revision(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL,
        text TEXT NOT NULL,
        blocks TEXT NOT NULL,             -- JSON: [[start, end, kind, rule], ...]
        words INTEGER NOT NULL,
        sha256 TEXT NOT NULL,             -- of the text in UTF-8
        added TEXT NOT NULL,
        seal TEXT NOT NULL
    );
INSERT INTO "revision" VALUES(1,1,'محادثات في إسطنبول
قال وزير الخارجية سيرغي لافروف إن الاجتماع في إسطنبول كان مفيدا.
وأضافت الوزارة أن المحادثات ستستمر يوم الخميس.','[[0, 18, "paragraph", null], [19, 83, "paragraph", null], [84, 130, "paragraph", null]]',21,'1a1f30617d5a1a6296d91d3197a02a4589db6a1ff833d3b6b63d21d6cbe4a4c0','2026-11-21T22:32:28.749258+00:00','d67ee35d3ab51e66');
INSERT INTO "revision" VALUES(2,2,'نص ثان عن موسكو','[[0, 15, "paragraph", null]]',4,'ad45a9106f0f7eb5f4504f967493dc30a151abf7df38e26fa04b2747558ca3be','2026-11-21T22:32:28.759313+00:00','f596870e802e998c');
INSERT INTO "revision" VALUES(3,2,'نص ثان عن لندن','[[0, 14, "paragraph", null]]',4,'e7ef67e2e9e00ac2afa335aa057d3d288fe799f456ed39a1e9e5e0a50e0a2b67','2026-11-21T22:32:28.767218+00:00','a3cc598aa462ce17');
CREATE INDEX article_origin ON article(origin);
CREATE INDEX article_changed ON article(changed);
CREATE INDEX revision_sha256 ON revision(sha256);
CREATE INDEX annotation_article ON annotation(article);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('revision',3);
INSERT INTO "sqlite_sequence" VALUES('article',2);
INSERT INTO "sqlite_sequence" VALUES('annotation_log',12);
COMMIT;
PRAGMA application_id = 1852143475;
PRAGMA user_version = 1;
