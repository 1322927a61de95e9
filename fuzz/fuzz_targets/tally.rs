#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| untether_fuzz::run("tally", bytes));
