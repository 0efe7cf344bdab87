//! One door for every command: `cargo xtask serve | test | build | train | score | bench`.

fn main() {
    eprintln!("cargo xtask serve | test | build | train | score | bench");
}
