// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How the page of a report looks. Pure.

#include <QString>

namespace watchkeeper {

//! \brief A style sheet for the screen, light and dark, and for paper. Of characters that are the same in HTML and in XML: no quotes,
//! no `<`, `>` or `&`.
QString htmlStyle();

} // namespace watchkeeper
