// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stored results for people and scripts: like those of `check`, but for people with the time of each.

#include "cli/ResultWriter.h"

namespace watchkeeper {

//! \param names  of all targets, for the width of the name column
std::unique_ptr<ResultWriter> makeHistoryWriter(Format format, const Terminal &terminal, const QStringList &names);

} // namespace watchkeeper
