use super::dump::{Dump, is_dump};
use crate::import::table::Container;
use crate::import::table::row::{Row, Step};

/// The cells of a table of a dump.
fn cells(text: &str, table: &str) -> Vec<Vec<String>> {
    let mut dump = Dump::open(text.as_bytes()).expect("a small dump");
    let mut rows = dump.rows(table).expect("rows");
    let (mut row, mut all) = (Row::default(), Vec::new());
    while rows.next_row(&mut row).expect("a row") == Step::Row {
        all.push((0..row.len()).map(|cell| row.text(cell).into_owned()).collect());
    }
    all
}

const COPY: &str = "--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\
    CREATE TABLE public.contacts (\n    id bigint NOT NULL,\n    name character varying(255),\n    \"E-mail\" text,\n    CONSTRAINT x CHECK ((id > 0))\n);\n\
    CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN\nINSERT INTO contacts VALUES (9, 'no', 'one');\nEND $$ LANGUAGE plpgsql;\n\
    COPY public.contacts (id, \"E-mail\", name) FROM stdin;\n1\ta@kedr-primer.ru\tAnna; \\\"A\\\"\n2\t\\N\tLine\\none\n\\.\n\n\
    COPY public.empty (id) FROM stdin;\n\\.\n\nALTER TABLE ONLY public.contacts ADD CONSTRAINT y PRIMARY KEY (id);\n";

#[test]
fn blocks_of_copy_are_rows() {
    assert!(is_dump(COPY));
    let wanted = [["id", "name", "E-mail"], ["1", "Anna; \"A\"", "a@kedr-primer.ru"], ["2", "Line\none", ""]];
    assert_eq!(cells(COPY, "contacts"), wanted);
}

#[test]
fn what_is_inserted_is_rows_in_any_dialect() {
    let mysql = "-- MySQL dump 10.13\nDROP TABLE IF EXISTS `people`;\nCREATE TABLE `people` (\n  `id` int NOT NULL AUTO_INCREMENT,\n  `key` varchar(9) DEFAULT 'a,b',\n  PRIMARY KEY (`id`),\n  KEY `k` (`key`)\n) ENGINE=InnoDB;\n\
        LOCK TABLES `people` WRITE;\nINSERT INTO `people` VALUES (1,'it\\'s; (x)'),(2,NULL);\nINSERT INTO `people` VALUES (3,'b');\n";
    assert!(is_dump(mysql));
    assert_eq!(cells(mysql, "people"), [["id", "key"], ["1", "it's; (x)"], ["2", ""], ["3", "b"]]);
    let sqlite = "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE people (id integer primary key, name text);\nINSERT INTO people VALUES(1,'it''s');\nINSERT INTO people VALUES(2,X'00');\nCOMMIT;\n";
    assert!(is_dump(sqlite));
    assert_eq!(cells(sqlite, "people"), [["id", "name"], ["1", "it's"], ["2", ""]]);
    let named = "INSERT INTO crm.people (name, id) VALUES (E'a\\tb', 1), ('c', 2);";
    assert_eq!(cells(named, "people"), [["name", "id"], ["a\tb", "1"], ["c", "2"]]);
}

#[test]
fn prose_and_queries_are_no_dumps() {
    for text in [
        "Hello,\nINSERT INTO the list VALUES that matter\n",
        "select 1;\n",
        "-- a note\nselect a from b;\n",
        "copy that\n",
    ] {
        assert!(!is_dump(text), "{text}");
    }
}

#[test]
fn a_cut_dump_ends_without_a_fault() {
    for end in 0..COPY.len() {
        let Some(text) = COPY.get(..end) else { continue };
        let names = Dump::open(text.as_bytes()).expect("small").tables();
        for name in &names {
            drop(cells(text, name));
        }
    }
}

/// How the reading of a table ends, and how many rows there are before.
fn last(text: &str, table: &str) -> (usize, Step) {
    let mut dump = Dump::open(text.as_bytes()).expect("a small dump");
    let mut rows = dump.rows(table).expect("rows");
    let (mut row, mut count) = (Row::default(), 0);
    loop {
        match rows.next_row(&mut row).expect("a row") {
            Step::Row => count += 1,
            end => return (count, end),
        }
    }
}

#[test]
fn a_row_that_does_not_end_is_said() {
    let copy = "COPY t (id, name) FROM stdin;\n1\tVera\n2\tIn";
    assert_eq!(last(copy, "t"), (2, Step::Broken), "the header and one row");
    assert_eq!(last(&format!("{copy}es\n\\.\n"), "t"), (3, Step::End));
    let inserted = "INSERT INTO t (id, name) VALUES (1, 'Vera'), (2, 'In";
    assert_eq!(last(inserted, "t"), (2, Step::Broken));
    assert_eq!(last(&format!("{inserted}es');\n"), "t"), (3, Step::End));
}

#[test]
fn a_dump_that_its_program_did_not_end_is_cut() {
    let is_cut = |text: &str| Dump::open(text.as_bytes()).expect("a small dump").is_cut();
    assert!(is_cut(COPY) && !is_cut(&format!("{COPY}\n--\n-- PostgreSQL database dump complete\n--\n")));
    let sqlite = "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t (id);\n";
    assert!(is_cut(sqlite) && !is_cut(&format!("{sqlite}COMMIT;\n")));
    assert!(!is_cut("INSERT INTO t VALUES (1);\n"), "nothing was promised");
}

#[test]
fn every_layout_is_whole() {
    for text in super::stored::LAYOUTS {
        if let Err(error) = toml::from_str::<super::stored::Stored>(text) {
            panic!("{error}\n{text}");
        }
    }
}
