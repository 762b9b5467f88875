// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ends the edit in progress in a cell.

class QWidget;

namespace watchkeeper {

//! \brief Ends an edit in a cell of a table or list in `window` as if the user had left the cell. The table gets the focus. Use it for
//! actions triggered by a shortcut. A shortcut doesn't move the focus, so the text in the cell would be ignored.
void endEditing(QWidget *window);

} // namespace watchkeeper
