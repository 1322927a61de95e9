//! Writes the inputs that are measured into a folder, for other programs to read them as well.
//!
//!     rustc -O --edition 2024 benches/inputs.rs -o target/inputs
//!     target/inputs FOLDER MESSAGES CLIENTS [NAME…]
//!
//! Names are those of `support/inputs.rs`. Nothing but the standard library is needed, so that it is there in a second.

#[path = "support/crm.rs"]
mod crm;
#[path = "support/inputs.rs"]
mod inputs;
#[path = "support/random.rs"]
mod random;
#[path = "support/table.rs"]
mod table;
#[path = "support/telegram.rs"]
#[expect(dead_code, reason = "a single chat is measured elsewhere")]
mod telegram;
#[path = "support/whatsapp.rs"]
mod whatsapp;

use std::fs;
use std::io;
use std::path::Path;

use inputs::{Amount, INPUTS};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let [folder, messages, clients, names @ ..] = arguments.as_slice() else {
        return Ok(());
    };
    let number = |text: &String| text.parse::<usize>().map_err(io::Error::other);
    let amount = Amount { messages: number(messages)?, clients: number(clients)? };
    for (name, write) in
        INPUTS.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|one| one == name))
    {
        let folder = Path::new(folder).join(name);
        fs::create_dir_all(&folder)?;
        write(&folder, amount)?;
    }
    Ok(())
}
