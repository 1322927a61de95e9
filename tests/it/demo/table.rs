//! CSV with every cell in quotes, as CRMs write it.

/// The bytes of a table.
pub(super) fn csv(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut text = String::new();
    push(&mut text, header.iter().copied());
    for row in rows {
        push(&mut text, row.iter().map(String::as_str));
    }
    text.into_bytes()
}

/// The cell of something that only some rows have.
pub(super) fn cell_if(has: bool, value: impl FnOnce() -> String) -> String {
    if has { value() } else { String::new() }
}

fn push<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    let quoted: Vec<String> = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    text.push_str(&quoted.join(","));
    text.push_str("\r\n");
}
