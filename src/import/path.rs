//! Names and endings in a path as it is shown, with `/` whatever the system writes.

use crate::model::name::lower;

/// What stands behind the last `/`.
pub(super) fn last_component(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What stands behind the last dot of a name, in lower case; empty for `.name` and `name`.
pub(super) fn ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => lower(ending),
        _ => String::new(),
    }
}

/// The name that may say who the partner is: a WhatsApp chat is `_chat.txt` in an archive or folder that is named after
/// the partner.
pub(super) fn speaking_name(holder: &str, member: &str) -> String {
    let name = last_component(member);
    let stem = name.strip_suffix(&format!(".{}", ending(name))).unwrap_or(name);
    let speaks = holder.is_empty() || stem.trim_start_matches('_') != "chat";
    (if speaks { name } else { last_component(holder) }).to_owned()
}

/// How many folders two paths share; one more where they are one file.
pub(super) fn nearness(a: &str, b: &str) -> usize {
    let shared = a.split('/').zip(b.split('/')).take_while(|(a, b)| a == b).count();
    shared + usize::from(a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archive_of_a_chat_names_the_partner() {
        assert_eq!(speaking_name("a/WhatsApp Chat - Anna.zip", "_chat.txt"), "WhatsApp Chat - Anna.zip");
        assert_eq!(speaking_name("a/x.zip", "WhatsApp Chat with Anna.txt"), "WhatsApp Chat with Anna.txt");
    }
}
