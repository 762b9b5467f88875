// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Generates the manual page from the definition of the command line.

#include <QString>

namespace CLI {
class App;
}

namespace watchkeeper {

//! \brief The source of watchkeeper-cli.1 in man(7) macros. Pure function.
QString manPage(const CLI::App &app);

} // namespace watchkeeper
