// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Prevents the mouse wheel from changing values while the user scrolls a page.

class QComboBox;

namespace watchkeeper {

//! Passes wheel events to the surrounding widget unless the box has the focus. The box no longer gets the focus from the wheel.
void guardWheel(QComboBox *box);

} // namespace watchkeeper
