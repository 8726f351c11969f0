// @generated from openapi/solos.yaml (sha256 b927d6a62a458ed08d03f3ae4c34594f70b0e5249d74dfc4186024cccfb221ce) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Direction of a payment ("тип платежа"), `0` debit ("списание"), `1` credit ("поступление").
    ///
    /// Documented: `solos-projects#payments`.
    pub enum PaymentDirection {
        /// `0`
        Debit = "0",
        /// `1`
        Credit = "1",
    }
}
