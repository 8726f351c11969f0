//! An object whose first name was looked at.

use serde::de::value::{BytesDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, MapAccess};

use crate::value::name::Name;
use crate::value::unicode::unescape;

/// The members of an object of which the first name was read.
pub(super) struct Replay<A> {
    pub(super) first: Option<Name>,
    pub(super) map: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replay<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(Name::Text(text)) => seed.deserialize(StrDeserializer::new(&text)).map(Some),
            Some(Name::Escaped(escaped)) => {
                let bytes = unescape(&format!("\"{escaped}\"")).unwrap_or_default();
                seed.deserialize(BytesDeserializer::new(&bytes)).map(Some)
            }
            None => self.map.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
