import KurDomain

extension Transaction {
  /// What the clinic has changed of itself, the oldest first.
  public func clinicChanges() throws -> [ClinicChange] {
    let changes =
      try changes(
        """
        SELECT clinic.*, NULL AS reason, event.at, event.actor
        FROM clinic JOIN event ON event.id = clinic.event ORDER BY clinic.id
        """
      ) { row in
        .clinic(
          Clinic(
            name: try row.text("name"), timeZone: try row.text("time_zone"),
            currency: try row.text("currency")))
      }
      + changes(
        """
        SELECT staff_version.*, NULL AS reason, event.at, event.actor
        FROM staff_version JOIN event ON event.id = staff_version.event ORDER BY staff_version.id
        """
      ) { row in
        let person = try Staff(row)
        return .staff(person.key, person.profile)
      }
      + changes(
        """
        SELECT staff_binding.*, NULL AS reason, event.at, event.actor
        FROM staff_binding JOIN event ON event.id = staff_binding.event ORDER BY staff_binding.id
        """
      ) { .binding(try StaffBinding($0), isBound: try $0.flag("bound")) }
      + changes(
        """
        SELECT staff_pin.*, NULL AS reason, event.at, event.actor
        FROM staff_pin JOIN event ON event.id = staff_pin.event ORDER BY staff_pin.id
        """
      ) { .pin(try $0.key("staff"), isSet: try $0.optionalBlob("pin_hash") != nil) }
      + changes(
        """
        SELECT parameter_setting.*, event.at, event.actor FROM parameter_setting
        JOIN event ON event.id = parameter_setting.event ORDER BY parameter_setting.id
        """
      ) { .parameter(try $0.text("parameter"), value: try $0.text("value")) }
      + changes(
        """
        SELECT calendar_day.*, event.at, event.actor
        FROM calendar_day JOIN event ON event.id = calendar_day.event ORDER BY calendar_day.id
        """
      ) { .day(try $0.day("day"), isOpen: try $0.flag("open")) }
      + changes(
        """
        SELECT opening_hours.*, event.at, event.actor
        FROM opening_hours JOIN event ON event.id = opening_hours.event ORDER BY opening_hours.id
        """
      ) { .hours(Weekday(index: try $0.int("weekday") - 1), try OpeningHours($0)) }
      + changes(
        """
        SELECT price.*, event.at, event.actor
        FROM price JOIN event ON event.id = price.event ORDER BY price.id
        """
      ) { .price(try Price($0)) }
      + changes(
        """
        SELECT catalogue_row.*, event.at, event.actor
        FROM catalogue_row JOIN event ON event.id = catalogue_row.event ORDER BY catalogue_row.id
        """
      ) { .row(list: try $0.text("list"), code: try $0.text("code")) }
    // Within one event they stay in the order above.
    return changes.enumerated()
      .sorted { ($0.element.event, $0.offset) < ($1.element.event, $1.offset) }
      .map(\.element)
  }

  private func changes(
    _ sql: SQLText, _ subject: (Row) throws -> ClinicChange.Subject
  ) throws -> [ClinicChange] {
    try rows(sql) { row in
      ClinicChange(
        event: try row.integer("event"), at: try row.instant("at"),
        author: try row.optionalKey("actor"), subject: try subject(row),
        reason: try row.optionalText("reason"))
    }
  }
}
