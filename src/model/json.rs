//! Plain data as JSON trees and back.
//!
//! The way leads over text, which writing and reading files needs anyway: each way besides it would be compiled for every type once
//! more. Nothing is lost, since a number that is read is the number that was written.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A value as a tree. Plain data with text keys always has one.
pub fn tree(value: &impl Serialize) -> Value {
    serde_json::to_vec_pretty(value).and_then(|text| serde_json::from_slice(&text)).unwrap_or_default()
}

/// The value that a tree is of.
///
/// # Errors
///
/// When it has another layout.
pub fn of_tree<T: DeserializeOwned>(tree: Value) -> serde_json::Result<T> {
    let text = serde_json::to_vec(&tree)?;
    drop(tree);
    serde_json::from_slice(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn numbers_survive_to_the_last_bit(bits in proptest::prelude::any::<u64>(), whole in proptest::prelude::any::<i64>()) {
            let number = f64::from_bits(bits);
            assert_eq!(tree(&(number, whole)), serde_json::json!([number, whole]));
            if number.is_finite() {
                let (again, same): (f64, i64) = of_tree(tree(&(number, whole))).expect("the same layout");
                assert_eq!((again.to_bits(), same), (bits, whole));
            }
        }
    }
}
