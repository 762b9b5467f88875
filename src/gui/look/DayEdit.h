// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A field for a date.

class QDateEdit;
class QString;

namespace watchkeeper {

//! Creates a date field with a calendar, in the date format used throughout the program.
//! \param accessibleName  describes the date
//! \return a new field without a parent
QDateEdit *dayEdit(const QString &name, const QString &accessibleName);

} // namespace watchkeeper
