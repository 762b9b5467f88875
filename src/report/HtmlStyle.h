// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The style of a report's HTML page. Pure.

#include <QString>

namespace watchkeeper {

//! \brief A style sheet for the screen, light and dark, and for paper. Uses only characters that are the same in HTML and in XML: no
//! quotes, no `<`, `>` or `&`.
QString htmlStyle();

} // namespace watchkeeper
