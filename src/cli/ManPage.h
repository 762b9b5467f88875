// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The manual page, generated from the definition of the command line.

#include <QString>

namespace CLI {
class App;
}

namespace watchkeeper {

//! \brief Source of watchkeeper-cli.1 in man(7) macros. Pure.
QString manPage(const CLI::App &app);

} // namespace watchkeeper
