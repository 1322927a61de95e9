//! `docs/errors.md` and `docs/ru/errors.md` are made from the codes of errors and their texts. After a change of either, write them
//! again with
//!
//! ```console
//! cargo test --test it write_the_page_of_errors -- --ignored
//! ```

use std::fmt::Write;
use std::fs;

use untether::model::code::Code;
use untether::text::{Catalog, Language};

use crate::support::{assert_page, files, page_of, project};

const HEAD: &str = "\
# Errors

Every error says what happened, where, why, and what to do. It bears a code that stays the same in all languages and versions, so that it
can be looked for; `untether explain E0303` prints what stands here, `untether --lang ru explain E0303` in Russian.

The first digit says where the trouble is: 1 the call (exit code 2), 2 the settings (2), 3 the input (3), 4 the output (4), 7 the program
itself (70). No message quotes what a file holds.

This page is made from the codes: `tests/it/errors_page.rs` says how to write it again.

| code | what it means | what to do |
|---|---|---|
";

const HEAD_RU: &str = "\
# Ошибки

Каждая ошибка говорит, что случилось, где, почему и что делать. У неё есть код, одинаковый на всех языках и во всех версиях, чтобы её
можно было найти; `untether explain E0303` выводит то же, что сказано здесь.

Первая цифра говорит, в чём дело: 1 — в вызове (код возврата 2), 2 — в настройках (2), 3 — в данных (3), 4 — в результате (4), 7 — в самой
программе (70). Ни одно сообщение не цитирует содержимое файлов.

Страница составлена по самим кодам: как написать её заново, сказано в `tests/it/errors_page.rs`.

| код | что значит | что делать |
|---|---|---|
";

/// The whole page.
fn page(language: Language) -> String {
    let catalog = Catalog::new(language);
    let mut page = match language {
        Language::En => HEAD.to_owned(),
        Language::Ru => HEAD_RU.to_owned(),
    };
    for code in Code::ALL {
        let [meaning, way_out] =
            [format!("code-{code}"), format!("code-{code}-way-out")].map(|id| catalog.text(&id, &[]));
        writeln!(page, "| <a id=\"{code}\"></a>`{code}` | {meaning} | {way_out} |").expect("memory");
    }
    page
}

#[test]
fn the_page_of_errors_is_up_to_date() {
    for language in Language::ALL {
        assert_page("errors.md", language, &page(language), "write_the_page_of_errors");
    }
}

#[test]
#[ignore = "writes into docs"]
fn write_the_page_of_errors() {
    for language in Language::ALL {
        fs::write(page_of("errors.md", language), page(language)).expect("writable");
    }
}

#[test]
fn every_code_is_worded_once_and_used() {
    let code: String = files(&project().join("src"))
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("model/code.rs"))
        .map(|path| fs::read_to_string(path).expect("text"))
        .collect();
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        let mut meanings: Vec<String> = Vec::new();
        for code in Code::ALL {
            let meaning = catalog.find(&format!("code-{code}"), &[]).unwrap_or_else(|| panic!("{code}"));
            assert!(catalog.find(&format!("code-{code}-way-out"), &[]).is_some(), "{code}");
            assert!(!meanings.contains(&meaning), "{code}: {meaning}");
            meanings.push(meaning);
        }
    }
    for one in Code::ALL {
        assert!(code.contains(&format!("Code::{one:?}")), "nothing is {one}");
    }
}
