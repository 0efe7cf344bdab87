//! Lists of facts that the engine looks up, derived from data that may be derived from.

pub mod aliases;
pub mod capitals;
pub mod given;
pub mod persons;
pub mod words;
