// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tooltips that show plain text.

#include <QString>

namespace watchkeeper {

//! \brief Escapes external text, because a tooltip would interpret text that looks like HTML.
//! Keeps line breaks and wraps long lines.
//! \return the tooltip, or an empty string if `text` is empty
QString plainToolTip(const QString &text);

} // namespace watchkeeper
