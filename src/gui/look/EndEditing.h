// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The edit in progress in a cell.

class QWidget;

namespace watchkeeper {

//! \brief Ends an edit in a cell of a table or list within `window` as if the user had left it; the table gets the focus. For actions that
//! start without taking the focus, by a key: otherwise the text in the cell would be ignored.
void endEditing(QWidget *window);

} // namespace watchkeeper
