//! What the targets were started with and what they have found, once more: nothing of it may fall again.

use std::fs;
use std::path::Path;

#[test]
fn no_seed_makes_anything_fall() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    for (target, _) in untether_fuzz::TARGETS {
        let read = fs::read_dir(seeds.join(target)).unwrap_or_else(|error| panic!("{target}: {error}"));
        let mut paths: Vec<_> = read.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        assert!(!paths.is_empty(), "{target} has no seed");
        for path in paths {
            untether_fuzz::run(target, &fs::read(&path).expect("readable"));
        }
    }
}
