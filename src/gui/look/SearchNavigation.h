// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Search fields for a list below them.

class QAbstractItemView;
class QLineEdit;

namespace watchkeeper {

//! Makes the arrow and page keys move through the list while the field has the focus.
void enableSearchNavigation(QLineEdit *field, QAbstractItemView *list);

} // namespace watchkeeper
