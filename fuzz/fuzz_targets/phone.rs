#![no_main]

use untether::identity::phone::{PhoneBook, common_region};

libfuzzer_sys::fuzz_target!(|cells: Vec<String>| {
    let region = common_region(&cells);
    let book = PhoneBook::read(cells.clone(), region.as_deref());
    for cell in &cells {
        assert!(book.get(cell).len() <= cell.len().max(1), "a number takes at least one sign");
    }
});
