// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The style of a report's HTML page. Pure.

#include <QString>

namespace watchkeeper {

//! \brief A style sheet for paper and for the screen, with light and dark colours. Contains no quotes, `<`, `>` or `&`, and therefore needs
//! no escaping in HTML or XML.
QString htmlStyle();

} // namespace watchkeeper
