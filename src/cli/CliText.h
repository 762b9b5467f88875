// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The translation context of all texts of the command line: `CliText::tr("…")`.

#include <QCoreApplication>

namespace watchkeeper {

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace watchkeeper
