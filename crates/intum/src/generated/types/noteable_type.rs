// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Type of the object that a note is on, a client, a contact or a deal.
    ///
    /// Documented: [Pola note](https://intum.com/pomoc/crm/notatki.api).
    pub enum NoteableType {
        /// `Crm::Client`
        Client = "Crm::Client",
        /// `Crm::Contact`
        Contact = "Crm::Contact",
        /// `Crm::Deal`
        Deal = "Crm::Deal",
    }
}
