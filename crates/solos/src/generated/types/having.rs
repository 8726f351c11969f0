// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
crm_client_runtime::open_enum! {
    /// Further conditions ("дополнительные условия выборки"): with or without events ("события"), payments
    /// ("платежи"), tasks ("задачи"), goods ("товары"), or with an overdue checklist ("просрочен
    /// чек-лист").
    ///
    /// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`type`): The page lists the values and its example sends one; whether several can be sent
    /// is not said.
    pub enum Having {
        /// `actions`
        Actions = "actions",
        /// `payments`
        Payments = "payments",
        /// `tasks`
        Tasks = "tasks",
        /// `goods`
        Goods = "goods",
        /// `no_actions`
        NoActions = "no_actions",
        /// `no_payments`
        NoPayments = "no_payments",
        /// `no_tasks`
        NoTasks = "no_tasks",
        /// `no_goods`
        NoGoods = "no_goods",
        /// `checklists_expired`
        ChecklistsExpired = "checklists_expired",
    }
}
