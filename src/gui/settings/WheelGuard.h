// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps the mouse wheel from changing values while it scrolls a page.

class QComboBox;

namespace watchkeeper {

//! The wheel over the box goes to the surrounding widget, unless the box has the focus. The wheel no longer moves the focus to the box.
void guardWheel(QComboBox *box);

} // namespace watchkeeper
