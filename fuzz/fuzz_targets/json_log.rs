#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| untether_fuzz::read("whatsapp-cloud-json", "log.ndjson", bytes));
