// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads earlier results from a file, for `eval --past`. Pure functions.

#include "conditions/HistoryFunction.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief The answers to questions about the past, from results as `history query --format ndjson` or `json` prints them, in any order.
//! \param bytes  objects, a line each, or in a list; each has a time `at`, and what is to be asked for
//! \param seen   what is judged; what is not before its time, or before now where it has none, is left out
//! \return a sentence where something is no result
Expected<QList<WindowValue>, QString> historyFromText(const QByteArray &bytes, const QList<WindowQuery> &questions,
                                                      const QJsonObject &seen);

} // namespace watchkeeper
