// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
//! Generated from the document; see the crate's root.
#![allow(deprecated, reason = "what is deprecated is sent and read as long as it is there")]

pub mod builder;
pub mod types;

/// Client for solOS CRM projects
///
/// Projects ("проекты") of solOS CRM, public API v2: list and filter projects; read one, its steps,
/// events, checklists, goods and payments. The vendor's page is
/// <https://www.solos.pro/api/v2/projects/>. Of the second version, nothing but projects is documented
/// in public.
///
/// The vendor documents the requests and shows no response. What the page states carries `x-source`;
/// what it does not is an assumption and carries `x-assumed` with its rationale, and with a source
/// where another one supports it. Scripts for the API's first version send a `User-Agent`. The version
/// is this document's, not the API's.
///
/// Version: 0.1.0
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) session: crm_client_runtime::Session,
}

impl Client {
    /// List projects
    ///
    /// All projects ("проекты"), each with its dynamic fields ("динамические поля").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects`.
    ///
    /// Optional, set on the request:
    /// - `count`: Largest number of objects to return ("количество объектов").
    /// - `deleted`: Active projects ("активные объекты") or deleted ones ("удаленные объекты").
    /// - `offset`: How many objects to skip ("смещение выборки").
    /// - `order_by`: Field to sort by ("поле сортировки").
    /// - `reverse`: Sort direction ("сортировка").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let items = client
    ///     .list_projects()
    ///     .count(100_u64)
    ///     .offset(0_u64)
    ///     .order_by("id")
    ///     .reverse("0")
    ///     .deleted("0")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_projects(&self) -> builder::ListProjects {
        builder::ListProjects::new(self)
    }
    /// List the events of a project
    ///
    /// Events of a project ("события проекта"), `actions` in the path.
    ///
    /// Documented: [GET События проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/actions`.
    ///
    /// Arguments:
    /// - `id`: The project's id ("ID проекта").
    ///
    /// Optional, set on the request:
    /// - `count`: Largest number of objects to return ("количество объектов").
    /// - `filter_actions`: Only events of these types ("ID типа события проекта"), joined by underscores.
    /// - `filter_date`: Only objects of this date ("фильтр по дате"), an SQL date.
    /// - `filter_id`: Only the event with this id ("ID события").
    /// - `offset`: How many objects to skip ("смещение выборки").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use solos_client::NaiveDate;
    ///
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let items = client
    ///     .list_project_actions(1)
    ///     .count(100_u64)
    ///     .offset(0_u64)
    ///     .filter_id(1_u64)
    ///     .filter_date("2021-05-21".parse::<NaiveDate>()?)
    ///     .filter_actions("1_2_3_4_5")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_project_actions(&self, id: u64) -> builder::ListProjectActions {
        builder::ListProjectActions::new(self, id)
    }
    /// Get an event
    ///
    /// One event of a project ("событие проекта").
    ///
    /// Documented: [GET Событие проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/actions/info`.
    ///
    /// Arguments:
    /// - `id`: The event's id ("ID события").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let project_action = client.get_project_action(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_project_action(&self, id: u64) -> builder::GetProjectAction {
        builder::GetProjectAction::new(self, id)
    }
    /// List the checklists of a project
    ///
    /// Checklists of a project ("чек-лист проекта").
    ///
    /// Documented: [GET Чек-лист проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/checklists`.
    ///
    /// Arguments:
    /// - `id`: The project's id ("ID проекта").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let items = client.list_project_checklists(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_project_checklists(&self, id: u64) -> builder::ListProjectChecklists {
        builder::ListProjectChecklists::new(self, id)
    }
    /// Filter projects
    ///
    /// Projects that match conditions on built-in and dynamic fields ("фильтр проектов"). It only reads, so
    /// it may be repeated.
    ///
    /// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Assumed (`description`): That it reads only follows from what it does; the page does not say it.
    ///
    /// Sends a `POST` request to `/backend/public/projects/filter`.
    ///
    /// Arguments:
    /// - `body`: The conditions, the order and the page.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use solos_client::types::{BuildinData, Condition, Having, ObjectState, ProjectFilter, SortDirection};
    /// use solos_client::{Amount, DateRange, JsonObject};
    ///
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let body = ProjectFilter::builder()
    ///     .count(100_u64)
    ///     .offset(0_u64)
    ///     .order_by("id")
    ///     .reverse(SortDirection::Ascending)
    ///     .deleted(ObjectState::Active)
    ///     .condition(Condition::And)
    ///     .having(Having::ChecklistsExpired)
    ///     .buildin_data(
    ///         BuildinData::builder()
    ///             .created("2020-01-01;2020-12-31".parse::<DateRange>()?)
    ///             .sales_funnel_id(vec![1_u64, 2])
    ///             .step_id(vec![1_u64, 2, 3, 4, 5])
    ///             .user_id(vec![2_u64, 4, 6, 8])
    ///             .group_id(vec![1_u64, 2, 3])
    ///             .price("100".parse::<Amount>()?)
    ///             .currency_id(vec![1_u64, 2, 3])
    ///             .participants_user_id(vec![1_u64, 2, 4, 5, 7, 8])
    ///             .participants_group_id(vec![1_u64, 2, 4, 5, 7, 8])
    ///             .actions_type_id(vec![1_u64, 2, 3])
    ///             .good_id(vec![10_u64, 11, 12])
    ///             .build(),
    ///     )
    ///     .data(
    ///         serde_json::from_str::<
    ///             JsonObject,
    ///         >(r#"{"client_id":[1,3],"contract_date":"2020-01-01"}"#)?,
    ///     )
    ///     .build();
    /// let items = client.filter_projects(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn filter_projects(
        &self,
        body: impl Into<types::ProjectFilter>,
    ) -> builder::FilterProjects {
        builder::FilterProjects::new(self, body)
    }
    /// List the goods of a project
    ///
    /// Goods of a project ("товары проекта").
    ///
    /// Documented: [GET Товары проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/goods`.
    ///
    /// Arguments:
    /// - `id`: The project's id ("ID проекта").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let items = client.list_project_goods(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_project_goods(&self, id: u64) -> builder::ListProjectGoods {
        builder::ListProjectGoods::new(self, id)
    }
    /// Get a project
    ///
    /// One project ("информация о проекте").
    ///
    /// Documented: [GET Проект](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/info`.
    ///
    /// Arguments:
    /// - `id`: The project's id ("ID проекта").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let project = client.get_project(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_project(&self, id: u64) -> builder::GetProject {
        builder::GetProject::new(self, id)
    }
    /// List the payments of a project
    ///
    /// Payments of a project ("платежи проекта").
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/payments`.
    ///
    /// Arguments:
    /// - `id`: The project's id ("ID проекта").
    ///
    /// Optional, set on the request:
    /// - `count`: Largest number of objects to return ("количество объектов").
    /// - `filter_date`: Only objects of this date ("фильтр по дате"), an SQL date.
    /// - `filter_id`: Only the payment with this id ("ID платежа").
    /// - `filter_type`: Only payments in this direction ("тип платежа").
    /// - `offset`: How many objects to skip ("смещение выборки").
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use solos_client::NaiveDate;
    ///
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let items = client
    ///     .list_project_payments(1)
    ///     .count(100_u64)
    ///     .offset(0_u64)
    ///     .filter_id(1_u64)
    ///     .filter_date("2021-05-21".parse::<NaiveDate>()?)
    ///     .filter_type("1")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_project_payments(&self, id: u64) -> builder::ListProjectPayments {
        builder::ListProjectPayments::new(self, id)
    }
    /// List the steps of a project
    ///
    /// Steps of a project ("этапы проекта").
    ///
    /// Documented: [GET Этапы проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`responses`): The page shows no response, no error and no status code. A script for the
    /// API's first version reads a list from a response with status 200 and takes any other status for a
    /// failure. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Sends a `GET` request to `/backend/public/projects/steps`.
    ///
    /// Arguments:
    /// - `id`: The project's id ("ID проекта").
    ///
    /// Optional, set on the request:
    /// - `filter_date`: Only objects of this date ("фильтр по дате"), an SQL date.
    /// - `filter_steps`: Only these steps, by the id of the project's step ("ID этапа проекта"), joined by
    ///   underscores.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use solos_client::NaiveDate;
    ///
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let items = client
    ///     .list_project_steps(1)
    ///     .filter_date("2021-05-21".parse::<NaiveDate>()?)
    ///     .filter_steps("1_2_3_4_5")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_project_steps(&self, id: u64) -> builder::ListProjectSteps {
        builder::ListProjectSteps::new(self, id)
    }
}
