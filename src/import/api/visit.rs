//! Values that are taken apart while they are read: lists and objects by whoever asks for them, anything else as it is.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// Takes lists and objects apart; of what is handed on meanwhile nothing is left.
pub(super) trait Apart<'de>: Sized {
    /// Takes a list apart.
    ///
    /// # Errors
    ///
    /// Those of the reader.
    fn list<A: SeqAccess<'de>>(self, list: A) -> Result<Option<Value>, A::Error>;

    /// Takes an object apart.
    ///
    /// # Errors
    ///
    /// Those of the reader.
    fn object<A: MapAccess<'de>>(self, fields: A) -> Result<Option<Value>, A::Error>;
}

/// A value at the place where the reader is.
pub(super) struct Visit<T>(pub(super) T);

impl<'de, T: Apart<'de>> DeserializeSeed<'de> for Visit<T> {
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Apart<'de>> Visitor<'de> for Visit<T> {
    type Value = Option<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        self.0.list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
        self.0.object(fields)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Some(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }
}
