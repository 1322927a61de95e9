#![no_main]

use untether::identity::phone::PhoneBook;

libfuzzer_sys::fuzz_target!(|cells: Vec<String>| {
    let book = PhoneBook::read(cells.clone());
    for cell in &cells {
        let found = book.cell(cell).map_or(0, |cell| cell.phones(None).len());
        assert!(found <= cell.len().max(1), "a number takes at least one sign");
    }
});
