// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A field for a date.

class QDateEdit;
class QString;

namespace watchkeeper {

//! With a calendar, and the same date format as everywhere in the program.
//! \param accessibleName  what the date is for
//! \return without a parent
QDateEdit *dayEdit(const QString &name, const QString &accessibleName);

} // namespace watchkeeper
