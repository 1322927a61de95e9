//! The `untether` program.

fn main() {}
