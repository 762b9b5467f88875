// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A wheel that scrolls a page must not choose.

class QComboBox;

namespace watchkeeper {

//! A wheel over the box goes to what lies around it, unless the box has the focus; and it no longer takes the focus.
void guardWheel(QComboBox *box);

} // namespace watchkeeper
