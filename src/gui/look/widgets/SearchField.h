// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Search fields: their magnifying glass, and the keys that move through the list below.

class QLineEdit;
class QAbstractItemView;

namespace watchkeeper {

//! Adds the magnifying glass at the start of the field, with an accessible name.
void addSearchIcon(QLineEdit *field);

// Search fields for a list below them.

//! Makes the arrow and page keys move through the list while the field has the focus.
void enableSearchNavigation(QLineEdit *field, QAbstractItemView *list);

} // namespace watchkeeper
