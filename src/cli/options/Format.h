// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of the commands.

#include <QtGlobal>

namespace watchkeeper {

enum class Format : quint8 { Table, Json, Ndjson, Csv, Junit };

} // namespace watchkeeper
