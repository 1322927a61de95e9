//! Messages of JSON-RPC 2.0: what a line holds, and what is answered.

use serde_json::{Map, Value, json};

/// The line is no JSON.
pub(super) const NO_JSON: i32 = -32700;
/// It is no message.
pub(super) const NO_MESSAGE: i32 = -32600;
/// Nothing is called like that.
pub(super) const NO_METHOD: i32 = -32601;
/// The method takes something else.
pub(super) const WRONG_PARAMETERS: i32 = -32602;
/// The server has a fault.
pub(super) const FAULT: i32 = -32603;

/// What somebody says to the server.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Incoming {
    /// Something that is to be answered.
    Question {
        /// A number or a text, by which the answer is known.
        id: Value,
        /// What is asked for.
        method: String,
        /// With what.
        params: Map<String, Value>,
    },
    /// Something that is not.
    Notice {
        /// What happened.
        method: String,
        /// With what.
        params: Map<String, Value>,
    },
    /// An answer: the server asks nothing, so it is to nothing.
    Answer,
    /// No message; with its id, as far as it has one.
    Wrong(Value),
}

impl Incoming {
    /// What a value says.
    pub(super) fn of(value: Value) -> Self {
        let Value::Object(mut fields) = value else { return Self::Wrong(Value::Null) };
        let id = fields.remove("id");
        let is_named = matches!(id, Some(Value::Number(_) | Value::String(_)));
        let wrong = || Self::Wrong(id.clone().filter(|_| is_named).unwrap_or_default());
        if fields.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
            return wrong();
        }
        let params = match fields.remove("params") {
            None | Some(Value::Null) => Map::new(),
            Some(Value::Object(params)) => params,
            Some(_) => return wrong(),
        };
        match (fields.remove("method"), id) {
            (Some(Value::String(method)), Some(id)) if is_named => Self::Question { id, method, params },
            (Some(Value::String(method)), None) => Self::Notice { method, params },
            (None, Some(_)) if fields.contains_key("result") || fields.contains_key("error") => Self::Answer,
            (_, id) => Self::Wrong(id.filter(|_| is_named).unwrap_or_default()),
        }
    }
}

/// What is answered where all went well.
pub(super) fn result(id: &Value, result: Value) -> Value {
    let mut message = json!({"jsonrpc": "2.0", "id": id});
    message["result"] = result;
    message
}

/// What is answered where it did not.
pub(super) fn error(id: &Value, code: i32, message: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_known_by_its_fields() {
        let of = |text: &str| Incoming::of(serde_json::from_str(text).expect("JSON"));
        let (method, params) = ("ping".to_owned(), Map::new());
        let question = |id: Value| Incoming::Question { id, method: method.clone(), params: params.clone() };
        assert_eq!(of(r#"{"jsonrpc":"2.0","id":7,"method":"ping"}"#), question(7.into()));
        assert_eq!(of(r#"{"jsonrpc":"2.0","id":"a","method":"ping","params":{}}"#), question("a".into()));
        let notice = of(r#"{"jsonrpc":"2.0","method":"ping"}"#);
        assert_eq!(notice, Incoming::Notice { method: method.clone(), params: params.clone() });
        assert_eq!(of(r#"{"jsonrpc":"2.0","id":7,"result":{}}"#), Incoming::Answer);
        for (text, id) in [
            ("[]", Value::Null),
            (r#"{"id":7,"method":"ping"}"#, 7.into()),
            (r#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, Value::Null),
            (r#"{"jsonrpc":"2.0","id":7}"#, 7.into()),
            (r#"{"jsonrpc":"2.0","id":7,"method":"ping","params":[1]}"#, 7.into()),
        ] {
            assert_eq!(of(text), Incoming::Wrong(id), "{text}");
        }
    }
}
