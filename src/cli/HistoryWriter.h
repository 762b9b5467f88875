// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes stored results in the formats of `check`. For tables, a column contains the time of each result.

#include "cli/ResultWriter.h"

namespace watchkeeper {

//! \param names  the names of all targets, which determine the width of the name column
std::unique_ptr<ResultWriter> makeHistoryWriter(Format format, const Terminal &terminal, const QStringList &names);

} // namespace watchkeeper
