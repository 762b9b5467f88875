// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A field for a day.

class QDateEdit;
class QString;

namespace watchkeeper {

//! With a calendar, and the order of the day's parts as everywhere in the program.
//! \param accessibleName  what the day is for
//! \return without a parent
QDateEdit *dayEdit(const QString &name, const QString &accessibleName);

} // namespace watchkeeper
