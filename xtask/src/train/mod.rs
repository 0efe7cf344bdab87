//! `cargo xtask train`: learns what the reader needs from `../shared/data`.

pub mod names;
pub mod quotes;
