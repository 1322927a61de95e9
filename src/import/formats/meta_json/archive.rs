//! The folder that a download is.

use serde_json::Value;

use super::platform::Platform;
use super::text::repaired;
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::model::chat::RawHandle;
use crate::model::source::Owner;

/// Folders in which downloads keep threads, beside others.
const ACTIVITY: [&str; 3] =
    ["your_activity_across_facebook", "your_facebook_activity", "your_instagram_activity"];

/// Folders below `messages`.
const BOXES: [&str; 5] =
    ["inbox", "archived_threads", "filtered_threads", "message_requests", "e2ee_cutover"];

/// Other folders at the top of a download.
const COMPANIONS: [&str; 10] = [
    "ads_information",
    "apps_and_websites_off_of_facebook",
    "apps_and_websites_off_of_instagram",
    "connections",
    "logged_information",
    "login_and_profile_creation",
    "personal_information",
    "preferences",
    "profile_information",
    "security_and_login_information",
];

/// The largest account file that is looked at.
const LARGEST_ACCOUNT: usize = 4 << 20;

/// The folder that is the download to which a path belongs (`.` when the path begins inside of it); `None` when the path
/// shows no folder of a download.
pub(in crate::import::formats) fn root(path: &str) -> Option<String> {
    let mut folders: Vec<_> = path.split('/').collect();
    folders.pop();
    let first = |names: &[&str]| folders.iter().position(|folder| names.contains(folder));
    let messages = || folders.windows(2).rposition(|two| two[0] == "messages" && BOXES.contains(&two[1]));
    let at = first(&ACTIVITY).or_else(messages).or_else(|| first(&COMPANIONS))?;
    let holder = folders.get(..at)?.join("/");
    Some(if holder.is_empty() { ".".to_owned() } else { holder })
}

/// The folder of a page that was taken out of its download: pages are only known by `message_1.json`, `message_2.json`.
pub(in crate::import::formats) fn folder(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
    let (number, ending) = name.strip_prefix("message_")?.split_once('.')?;
    if !matches!(ending, "json" | "html") {
        return None;
    }
    let is_page = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_page.then_some(folder)
}

/// Whose account it is, when the file says so.
pub(super) fn owner(platform: Platform, input: &mut Window<'_>) -> Result<Owner, ImportError> {
    let mut owner = Owner::default();
    input.fill(LARGEST_ACCOUNT)?;
    if !input.is_at_end() || input.view().len() > LARGEST_ACCOUNT {
        return Ok(owner);
    }
    let Ok(account) = serde_json::from_slice::<Value>(input.view()) else { return Ok(owner) };
    let people = account.pointer("/profile_user").and_then(Value::as_array);
    let fields = people.into_iter().flatten().filter_map(|person| person.get("string_map_data")?.as_object());
    for (label, field) in fields.flatten() {
        let value = repaired(field.get("value").and_then(Value::as_str).unwrap_or_default().as_bytes());
        add(&mut owner, platform, &repaired(label.as_bytes()), value);
    }
    for profile in ["/profile_v2", "/profile"].iter().filter_map(|path| account.pointer(path)) {
        let text =
            |path| repaired(profile.pointer(path).and_then(Value::as_str).unwrap_or_default().as_bytes());
        add(&mut owner, platform, "Name", text("/name/full_name"));
        add(&mut owner, platform, "Username", text("/username"));
    }
    Ok(owner)
}

/// Takes in what stands under a label, which is in the language of the account.
fn add(owner: &mut Owner, platform: Platform, label: &str, value: String) {
    if value.is_empty() {
        return;
    }
    match label {
        "Name" | "Имя" => owner.names.insert(0, value),
        "Username" | "Имя пользователя" => {
            let handle = format!("@{}", value.trim_start_matches('@'));
            owner.handles.push(RawHandle::Platform(platform.channel().to_owned(), handle));
            // Threads show the username of an account that has no name.
            owner.names.push(value);
        }
        "Email" | "Электронный адрес" => owner.handles.push(RawHandle::Email(value)),
        "Phone Number" | "Номер телефона" => owner.handles.push(RawHandle::Phone(value)),
        _ => {}
    }
}
