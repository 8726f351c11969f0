// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Direction of a payment ("тип платежа"), `0` debit, money that goes out ("списание"), `1` credit,
    /// money that comes in ("поступление").
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    pub enum PaymentDirection {
        /// `0`
        Debit = "0",
        /// `1`
        Credit = "1",
    }
}
