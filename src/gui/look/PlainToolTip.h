// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Tooltips that show a text as it is.

#include <QString>

namespace watchkeeper {

//! \brief For texts that come from elsewhere: a tooltip takes what looks like HTML for HTML. Lines are kept, long ones are wrapped.
//! \return empty for an empty text
QString plainToolTip(const QString &text);

} // namespace watchkeeper
