// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tooltips that show plain text.

#include <QString>

namespace watchkeeper {

//! \brief For texts from outside: a tooltip interprets text that looks like HTML. Lines are kept, long ones are wrapped.
//! \return empty for an empty text
QString plainToolTip(const QString &text);

} // namespace watchkeeper
