// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is being typed in a cell.

class QWidget;

namespace watchkeeper {

//! \brief Ends an edit in a cell of a table or list within `window` as if the person had left it; the table gets the focus.
//! For what begins without taking the focus, by a key: else what stands in the cell would not count.
void endEditing(QWidget *window);

} // namespace watchkeeper
