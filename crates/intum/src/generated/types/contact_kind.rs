// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Whether the contact buys or supplies ("buyer lub supplier").
    ///
    /// Documented: [Pola contact](https://intum.pl/pomoc/crm/kontakty.api).
    pub enum ContactKind {
        /// `buyer`
        Buyer = "buyer",
        /// `supplier`
        Supplier = "supplier",
    }
}
